package org.formpress.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** What a file is by how it begins, which says nothing of whether it can be read. */
public enum FileKind {
    /** A zip file, as Word files are. */
    DOCX,
    PDF,
    HTML,
    /** What Word made before 2007, and what it makes of a file with a password (MS-CFB 2.2). */
    COMPOUND,
    UNKNOWN;

    private static final int START = 256;

    /** The kind of a file. */
    public static FileKind of(byte[] file) {
        String start = new String(file, 0, Math.min(START, file.length), ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return DOCX;
        }
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return COMPOUND;
        }
        // Of UTF-16 the zero bytes aside.
        String lower = start.replace("\0", "").toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html") || lower.contains("<html") ? HTML : UNKNOWN;
    }

    /** The last part of keys of the message bundles, and what measures call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
