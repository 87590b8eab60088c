package org.formpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The screen before which a person sits, as far as Java can tell. */
final class Terminal {

    /** Where Linux tells what standard error is. */
    private static final Path ERRORS = Path.of("/proc/self/fd/2");

    private static final int DEFAULT_COLUMNS = 80;
    private static final int MAX_DIGITS = 4;

    private Terminal() {}

    /** Whether standard error goes to a terminal on which a line can be written again. */
    static boolean isOnStandardError() {
        String kind = System.getenv("TERM");
        return kind != null && !kind.equals("dumb") && isTerminal();
    }

    // Java itself asks of input and output only, and some releases of it not even that.
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(ERRORS).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noLinux) {
            return System.console() != null;
        }
    }

    /** How many columns it has, if the shell says so; a Chinese character takes two. */
    static int columns() {
        return columns(System.getenv("COLUMNS"));
    }

    static int columns(@Nullable String setting) {
        return setting != null && setting.matches("[1-9][0-9]{0," + (MAX_DIGITS - 1) + "}")
                ? Integer.parseInt(setting)
                : DEFAULT_COLUMNS;
    }
}
