package org.formpress.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.keys.KeyFileException.Reason;

/**
 * A file with one key per line, starting with the key's name. Empty lines and comments starting with # stay in place
 * when keys change.
 *
 * @param kind the kind of its keys
 */
public record KeyLines(KeyFileKind kind, Path file) {

    // Names appear in logs, headers and metrics.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AFTER_LINE_FEED = Pattern.compile("(?<=\n)");
    private static final int SIGNING_KEY_WORDS = 2;

    /**
     * A line with a key.
     *
     * @param number counted from 1
     * @param text without surrounding white space
     */
    public record Line(int number, String text) {

        /** The key's name. */
        public String name() {
            return SPACE.split(text, 2)[0];
        }
    }

    /** Whether a key may have that name: at most 64 letters, digits, dots, hyphens and underscores. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * The file, with its kind taken from the first key. A file without keys counts as one of access keys.
     *
     * @throws KeyFileException when it cannot be read
     */
    public static KeyLines ofAnyKind(Path file) {
        KeyLines access = new KeyLines(KeyFileKind.ACCESS, file);
        boolean signs = access.read().stream()
                .findFirst()
                .filter(line -> SPACE.split(line.text()).length == SIGNING_KEY_WORDS)
                .isPresent();
        return signs ? new KeyLines(KeyFileKind.SIGNING, file) : access;
    }

    /**
     * Its keys in order.
     *
     * @throws KeyFileException when it cannot be read
     */
    public List<Line> read() {
        List<Line> keys = new ArrayList<>();
        List<String> lines = text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (isKey(lines.get(i))) {
                keys.add(new Line(i + 1, lines.get(i).strip()));
            }
        }
        return keys;
    }

    /**
     * Adds a key at the beginning of the file, creating the file if missing.
     *
     * @throws KeyFileException when it cannot be read or written, or has a key of that name
     */
    public void addFirst(String name, String line) {
        add(name, text -> line + "\n" + text);
    }

    /** Adds a key at the end of the file; otherwise like {@link #addFirst}. */
    public void addLast(String name, String line) {
        add(name, text -> text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + line + "\n");
    }

    /**
     * Removes a key.
     *
     * @throws KeyFileException when it cannot be read or written, or has no key of that name
     */
    public void remove(String name) {
        change(text -> without(name, text));
    }

    /**
     * Removes a key unless it is the only one.
     *
     * @throws KeyFileException when it cannot be read or written, has no key of that name, or no other key
     */
    public void removeUnlessLast(String name) {
        change(text -> {
            String others = without(name, text);
            if (others.lines().noneMatch(KeyLines::isKey)) {
                throw fault(Reason.LAST, name);
            }
            return others;
        });
    }

    private String without(String name, String text) {
        if (!has(text, name)) {
            throw fault(Reason.MISSING, name);
        }
        return wholeLines(text).filter(line -> !isNamed(line, name)).collect(Collectors.joining());
    }

    /** The fault that {@code line} is not a key of this kind, or repeats a name. */
    public KeyFileException malformed(Line line) {
        return fault(Reason.MALFORMED, Integer.toString(line.number()));
    }

    /**
     * A fault of this file.
     *
     * @param detail the name, or the system's own message
     */
    public KeyFileException fault(Reason reason, String detail) {
        return new KeyFileException(kind, reason, file, detail);
    }

    private void add(String name, UnaryOperator<String> addition) {
        try {
            AtomicFile.makeIfMissing(file);
        } catch (IOException e) {
            throw fault(Reason.UNWRITABLE, e.toString());
        }
        change(text -> {
            if (has(text, name)) {
                throw fault(Reason.TAKEN, name);
            }
            return addition.apply(text);
        });
    }

    private void change(UnaryOperator<String> change) {
        text();
        try {
            AtomicFile.change(file, change);
        } catch (IOException e) {
            throw fault(Reason.UNWRITABLE, e.toString());
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw fault(Reason.UNREADABLE, e.toString());
        }
    }

    private static boolean has(String text, String name) {
        return wholeLines(text).anyMatch(line -> isNamed(line, name));
    }

    private static Stream<String> wholeLines(String text) {
        return Arrays.stream(AFTER_LINE_FEED.split(text));
    }

    private static boolean isNamed(String line, String name) {
        return isKey(line) && new Line(0, line.strip()).name().equals(name);
    }

    private static boolean isKey(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }
}
