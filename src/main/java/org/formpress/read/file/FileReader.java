package org.formpress.read.file;

import java.util.List;
import org.formpress.problem.RefusedException;

/** Reads finished files of one format. Thread-safe. */
public interface FileReader {

    /** The kind of files it reads. */
    FileKind kind();

    /**
     * The forms in a file, in order; at least one.
     *
     * @throws RefusedException when the file was not made here, is damaged, or could do harm
     */
    List<ReadForm> read(byte[] file) throws RefusedException;
}
