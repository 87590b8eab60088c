package org.formpress.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The program's three folders. The packed ones are inside the jar, so read them with {@link java.nio.file.Files}, never
 * through {@link java.io.File}.
 *
 * @param templates one folder per form, and shared folders
 * @param fonts     the font files
 * @param samples   one folder per form with its example data
 */
public record Home(Path templates, Path fonts, Path samples) {

    /** The folders packed into the jar. */
    public static Home packed() {
        return of(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The folders given by the operator, and the packed one for each not given.
     *
     * @throws FolderNotFoundException when a given folder does not exist or is not a folder
     */
    public static Home of(Optional<Path> templates, Optional<Path> fonts, Optional<Path> samples) {
        return new Home(folder("templates", templates), folder("fonts", fonts), folder("samples", samples));
    }

    private static Path folder(String name, Optional<Path> named) {
        if (named.isEmpty()) {
            return Packed.folder(name);
        }
        Path folder = named.get().toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new FolderNotFoundException(name, folder);
        }
        return folder;
    }
}
