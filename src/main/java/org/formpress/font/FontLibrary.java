package org.formpress.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.formpress.font.FontException.Reason;
import org.formpress.text.Clusters;
import org.formpress.text.PlainText;
import org.formpress.text.Unseen;
import org.jspecify.annotations.Nullable;

/** The fonts of the process; each file is parsed when first needed, and then shared. */
public final class FontLibrary {

    private static final int CHUNK = 1 << 16;

    /** What this process has found sound; it may open a folder many times, such as for each form that is proved. */
    private static final Set<FileState> SOUND = ConcurrentHashMap.newKeySet();

    /** A file as it was. */
    private record FileState(Path file, FileTime modified, long bytes) {

        static FileState of(Path file) throws IOException {
            Path absolute = file.toAbsolutePath();
            return new FileState(absolute, Files.getLastModifiedTime(absolute), Files.size(absolute));
        }
    }

    private final Path folder;
    private final List<FontRole> present;
    private final AtomicReferenceArray<FontFace> faces = new AtomicReferenceArray<>(FontRole.values().length);

    /** @param folder with the font files */
    public FontLibrary(Path folder) {
        this.folder = folder;
        this.present = Arrays.stream(FontRole.values())
                .filter(role -> role.isRequired() || Files.exists(folder.resolve(role.fileName())))
                .toList();
    }

    /**
     * The font of a role.
     *
     * @throws FontException when its file is missing, unreadable or damaged
     */
    public FontFace face(FontRole role) {
        FontFace face = faces.get(role.ordinal());
        return face == null ? load(role) : face;
    }

    /**
     * Parses every file now, so that faults in a configured folder show at the start.
     *
     * @throws FontException when a file is missing, unreadable or damaged
     */
    public void loadAll() {
        present.forEach(this::check);
    }

    void check(FontRole role) {
        try {
            Outlines outlines = face(role).outlines();
            FileState state = FileState.of(file(role));
            if (!SOUND.contains(state)) {
                outlines.check();
                SOUND.add(state);
            }
        } catch (IOException e) {
            throw new FontException(Reason.UNREADABLE, file(role).toString(), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new FontException(Reason.OUTLINES, file(role).toString(), e);
        }
    }

    private synchronized FontFace load(FontRole role) {
        FontFace face = faces.get(role.ordinal());
        if (face == null) {
            face = switch (role) {
                case BODY_NARROW -> face(FontRole.BODY).narrow(role);
                case BODY_BOLD_NARROW -> face(FontRole.BODY_BOLD).narrow(role);
                default -> read(role);
            };
            faces.set(role.ordinal(), face);
        }
        return face;
    }

    private FontFace read(FontRole role) {
        Path file = file(role);
        try {
            return FontFace.parse(role, bytes(file));
        } catch (IOException e) {
            throw new FontException(Reason.UNREADABLE, file.toString(), e);
        }
    }

    /** A folder copied from an earlier version has TrueType files throughout. */
    private Path file(FontRole role) {
        Path file = folder.resolve(role.fileName());
        Path trueType = folder.resolve(role.fileName().replace(".otf", ".ttf"));
        return Files.exists(file) || !Files.exists(trueType) ? file : trueType;
    }

    // Files.readAllBytes would copy a file inside the jar three times: 45 MB for a font.
    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(Files.size(file))];
        try (InputStream in = Files.newInputStream(file)) {
            for (int at = 0; at < bytes.length; at += CHUNK) {
                in.readNBytes(bytes, at, Math.min(CHUNK, bytes.length - at));
            }
        }
        return bytes;
    }

    /**
     * The font that prints a cluster ({@link Clusters}).
     *
     * @param preferred role of the font to use if it can draw the cluster
     * @throws FontException when no font can; {@link #firstMissing} finds such characters in advance
     */
    public FontFace choose(String text, int from, int to, FontRole preferred) {
        FontFace face = find(text, from, to, preferred);
        if (face == null) {
            throw new FontException(Reason.CHARACTER, codes(text.substring(from, to)));
        }
        return face;
    }

    /** The font that prints a character, likewise. */
    public FontFace choose(int codePoint, FontRole preferred) {
        String character = Character.toString(codePoint);
        return choose(character, 0, character.length(), preferred);
    }

    private static String codes(String cluster) {
        return cluster.codePoints()
                .mapToObj(codePoint -> String.format("U+%04X", codePoint))
                .collect(Collectors.joining(" "));
    }

    private @Nullable FontFace find(String text, int from, int to, FontRole preferred) {
        if (face(preferred).has(text, from, to)) {
            return face(preferred);
        }
        int first = text.codePointAt(from);
        if (Unseen.is(first) || Character.getType(first) == Character.FORMAT) {
            return null;
        }
        boolean alone = from + Character.charCount(first) == to;
        for (FontRole role : present) {
            if (role.mayHave(first)
                    && (!alone || role.drawsAlone(first))
                    && face(role).has(text, from, to)) {
                return face(role);
            }
        }
        return null;
    }

    /** Whether any font has a glyph for a code point. */
    public boolean has(int codePoint) {
        String character = Character.toString(codePoint);
        return find(character, 0, character.length(), FontRole.BODY) != null;
    }

    /**
     * Finds the first character that no font can print: it has no glyph, or it is a combining mark with nothing to go on or no
     * place there.
     *
     * @return its index in chars, or -1 if there is none; line ends, tabs and characters that print as nothing need no glyph
     */
    public int firstMissing(String text) {
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            boolean printed = needsNone(text, at, end) || find(text, at, end, FontRole.BODY) != null;
            if (!printed || Clusters.isLoneMark(text, at, end)) {
                return firstMissing(text, at, end);
            }
            at = end;
        }
        return -1;
    }

    private int firstMissing(String text, int from, int to) {
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            if (!Unseen.is(text.codePointAt(at)) && !has(text.codePointAt(at))) {
                return at;
            }
        }
        int second = from + Character.charCount(text.codePointAt(from));
        return second < to && !Clusters.isMark(text.codePointAt(from)) ? second : from;
    }

    private static boolean needsNone(String text, int from, int to) {
        int codePoint = text.codePointAt(from);
        return from + Character.charCount(codePoint) == to
                && (codePoint == '\t'
                        || Unseen.is(codePoint)
                        || Character.isBmpCodePoint(codePoint) && PlainText.isLineEnd((char) codePoint));
    }
}
