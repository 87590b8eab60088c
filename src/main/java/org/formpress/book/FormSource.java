package org.formpress.book;

import java.io.IOException;

/** Where the data of a book's forms lie. */
@FunctionalInterface
public interface FormSource {

    /** The data of the form that came in on that line, UTF-8, exactly as it came in. */
    byte[] json(int line) throws IOException;
}
