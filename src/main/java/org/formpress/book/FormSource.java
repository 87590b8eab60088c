package org.formpress.book;

import java.io.IOException;

/** Gives access to the data of a book's forms. */
@FunctionalInterface
public interface FormSource {

    /** The data of the form with this number in the input, exactly as received. */
    byte[] json(int line) throws IOException;
}
