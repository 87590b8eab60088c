package org.formpress.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.formpress.font.FontException.Reason;
import org.jspecify.annotations.Nullable;

/** The fonts of the process; each file is parsed when first needed, and then shared. */
public final class FontLibrary {

    private static final int CHUNK = 1 << 16;

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
        present.forEach(this::face);
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
        Path file = folder.resolve(role.fileName());
        try {
            return FontFace.parse(role, bytes(file));
        } catch (IOException e) {
            throw new FontException(Reason.UNREADABLE, file.toString(), e);
        }
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
     * The font that prints a code point.
     *
     * @param preferred role of the font to use if it has the character
     * @throws FontException when no font has it; {@link #firstMissing} finds such characters in advance
     */
    public FontFace choose(int codePoint, FontRole preferred) {
        FontFace face = find(codePoint, preferred);
        if (face == null) {
            throw new FontException(Reason.CHARACTER, String.format("U+%04X", codePoint));
        }
        return face;
    }

    private @Nullable FontFace find(int codePoint, FontRole preferred) {
        if (face(preferred).has(codePoint)) {
            return face(preferred);
        }
        for (FontRole role : present) {
            if (role.mayHave(codePoint) && face(role).has(codePoint)) {
                return face(role);
            }
        }
        return null;
    }

    /** Whether any font has a glyph for a code point. */
    public boolean has(int codePoint) {
        return find(codePoint, FontRole.BODY) != null;
    }

    /**
     * Finds the first character that no font can print.
     *
     * @return its index in chars, or -1 if there is none; line breaks need no glyph
     */
    public int firstMissing(String text) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (codePoint != '\n' && codePoint != '\r' && !has(codePoint)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return -1;
    }
}
