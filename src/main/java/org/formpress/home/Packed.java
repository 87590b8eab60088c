package org.formpress.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contents of the running jar, or the classes folder when there is no jar. */
public final class Packed {

    // Opened once and never closed, because the paths must stay readable for the life of the process.
    private static final Path ROOT = open();

    private Packed() {}

    /** A folder of the program, which need not exist: read it with {@link Files}, never through {@link java.io.File}. */
    public static Path folder(String name) {
        return ROOT.resolve(name);
    }

    private static Path open() {
        Path place = place();
        try {
            return Files.isDirectory(place) ? place : rootOf(place);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the program's own file " + place, e);
        }
    }

    static Path rootOf(Path jar) throws IOException {
        return FileSystems.newFileSystem(jar).getPath("/");
    }

    private static Path place() {
        try {
            return Path.of(Packed.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is not a valid address", e);
        }
    }
}
