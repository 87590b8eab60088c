package org.formpress.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The three folders the program works with. The packed ones lie inside the jar, so read them with
 * {@link java.nio.file.Files} and never through {@link java.io.File}.
 *
 * @param templates one folder a form, and folders they share
 * @param fonts     the font files
 * @param samples   one folder a form, holding its example data
 */
public record Home(Path templates, Path fonts, Path samples) {

    /** The folders packed with the program. */
    public static Home packed() {
        return of(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The folders an operator named, and the packed one for each that is empty.
     *
     * @throws FolderNotFoundException when a named folder does not exist or is a file
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
