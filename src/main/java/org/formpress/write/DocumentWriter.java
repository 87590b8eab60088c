package org.formpress.write;

/** Turns a manuscript into a finished file of one format. Thread-safe. */
public interface DocumentWriter {

    OutputFormat format();

    /** The whole file. */
    byte[] write(Manuscript manuscript);
}
