package org.formpress.form;

import java.nio.file.Path;
import org.formpress.problem.OperatorException;

/** An unusable form folder, for example with a broken {@code form.yml}; the message names file and line. */
public final class FormFolderException extends OperatorException {

    private static final long serialVersionUID = 1L;

    FormFolderException(Path file, String message) {
        super(file + ": " + message, null);
    }

    FormFolderException(Path file, String message, Throwable cause) {
        super(file + ": " + message, cause);
    }

    /** @param line from 1 */
    FormFolderException(Path file, int line, String message) {
        super(file + ":" + line + ": " + message, null);
    }
}
