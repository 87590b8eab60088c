package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;

/** One of several inputs of a book, such as a file. */
public interface InputPart {

    /** Its bytes, which are read once. */
    InputStream open() throws IOException;

    /**
     * Is told when the part is about to be read.
     *
     * @param before the number before that of its first form: what a state tells as line {@code before + 3} is line 3 of the part
     */
    void begins(int before);
}
