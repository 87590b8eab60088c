package org.formpress.jobs.intake;

import java.io.IOException;
import java.io.InputStream;

/** One of several inputs of a job, such as a file. */
public interface InputPart {

    /** Its bytes; called once. */
    InputStream open() throws IOException;

    /**
     * Called before the part is read.
     *
     * @param before the number before its first form: line {@code before + 3} in a job's state is line 3 of the part
     */
    void begins(int before);
}
