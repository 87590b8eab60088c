package org.formpress.read.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** The kind of a file, judged by its first bytes. It may still be unreadable. */
public enum FileKind {
    /** A zip file, as every Word file is. */
    DOCX,
    /** A zip file with the parts of a workbook. */
    XLSX,
    PDF,
    HTML,
    /** A file of Word before 2007, or one with a password (MS-CFB 2.2). */
    COMPOUND,
    UNKNOWN;

    private static final int SNIFFED_BYTES = 256;

    /** The folder of a workbook's parts, and where entries of a zip file's directory have their names. */
    private static final String WORKBOOK = "xl/";

    private static final int NAME = 46;

    /** The kind of a file. */
    public static FileKind of(byte[] file) {
        String start = new String(file, 0, Math.min(SNIFFED_BYTES, file.length), ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return hasWorkbook(file) ? XLSX : DOCX;
        }
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return COMPOUND;
        }
        // UTF-16 without its zero bytes reads as ASCII.
        String lower = start.replace("\0", "").toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html") || lower.contains("<html") ? HTML : UNKNOWN;
    }

    /** Whether a name in the central directory (APPNOTE 4.3.12) is one of a workbook's parts. */
    private static boolean hasWorkbook(byte[] file) {
        for (int at = 0; at + NAME + WORKBOOK.length() <= file.length; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                String name = new String(file, at + NAME, WORKBOOK.length(), ISO_8859_1);
                if (name.equalsIgnoreCase(WORKBOOK)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The last part of keys in the message bundles, and the name in metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
