package org.formpress.home;

import java.nio.file.Path;
import org.formpress.problem.OperatorException;

/** A configured folder that does not exist; the message names its setting and path. */
public final class FolderNotFoundException extends OperatorException {

    private static final long serialVersionUID = 1L;

    FolderNotFoundException(String name, Path folder) {
        super(
                "the configured folder for " + name + ", " + folder
                        + ", does not exist or is not a folder; create it, or leave the setting out to use the built-in "
                        + name,
                null);
    }
}
