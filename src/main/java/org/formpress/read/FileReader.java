package org.formpress.read;

import org.formpress.form.RefusedException;

/** Takes finished files of one format apart. Safe for use by many threads. */
public interface FileReader {

    /** Whether a file begins as files of this format do; says nothing of whether it can be read. */
    boolean recognises(byte[] file);

    /**
     * What stands in a file.
     *
     * @throws RefusedException when it was not made here, is damaged, or could do harm
     */
    ReadFile read(byte[] file) throws RefusedException;
}
