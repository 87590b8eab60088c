package org.formpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The user's terminal, as far as Java can tell. */
final class Terminal {

    /** On Linux, a link to what standard error is. */
    private static final Path ERRORS = Path.of("/proc/self/fd/2");

    private static final int DEFAULT_COLUMNS = 80;
    private static final int MAX_DIGITS = 4;

    private Terminal() {}

    /** Whether standard error is a terminal that can rewrite a line. */
    static boolean isOnStandardError() {
        String kind = System.getenv("TERM");
        return kind != null && !kind.equals("dumb") && isTerminal();
    }

    // System.console() covers only standard input and output, and in some releases not even those.
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(ERRORS).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noLinux) {
            return System.console() != null;
        }
    }

    /** Its width in columns as exported by the shell, else 80; a Chinese character takes two. */
    static int columns() {
        return columns(System.getenv("COLUMNS"));
    }

    static int columns(@Nullable String setting) {
        return setting != null && setting.matches("[1-9][0-9]{0," + (MAX_DIGITS - 1) + "}")
                ? Integer.parseInt(setting)
                : DEFAULT_COLUMNS;
    }
}
