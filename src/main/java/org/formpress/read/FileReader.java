package org.formpress.read;

import java.util.List;
import org.formpress.problem.RefusedException;

/** Takes finished files of one format apart. Safe for use by many threads. */
public interface FileReader {

    /** Which files it reads. */
    FileKind kind();

    /**
     * What stands in a file: the forms in it from its first page to its last, at least one.
     *
     * @throws RefusedException when it was not made here, is damaged, or could do harm
     */
    List<ReadForm> read(byte[] file) throws RefusedException;
}
