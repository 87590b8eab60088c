package org.formpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that somebody has read and approved, in {@code src/test/resources/golden}; docs/testing.md says how to change them. */
public final class Approved {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Approved() {}

    /** @param name of its file in the folder */
    public static void assertApproved(String name, String text) throws IOException {
        Path approved = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, text);
        }

        assertThat(text).isEqualTo(Files.readString(approved));
    }
}
