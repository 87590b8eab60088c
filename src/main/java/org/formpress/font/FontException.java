package org.formpress.font;

import java.util.Locale;
import org.formpress.problem.OperatorException;
import org.jspecify.annotations.Nullable;

/** A missing, unreadable or unsupported font file, or a character that no font has. */
public final class FontException extends OperatorException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** The file is missing or unreadable. */
        UNREADABLE("the font file %s cannot be read"),
        /** The file is truncated or inconsistent. */
        DAMAGED("the font file %s is damaged"),
        /** The file has outlines that FormPress does not read: neither TrueType's nor charstrings as scripts/outlines makes them. */
        OUTLINES("the outlines of the font file %s cannot be read"),
        /** The font has no PostScript name. */
        UNNAMED("the font file %s has no PostScript name"),
        /** The font lacks a required table. */
        TABLE("the font file %s lacks a table"),
        /** No font has the character. */
        CHARACTER("no font has %s");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    /** @param subject name or path of the file, or a code point such as {@code U+E000} */
    FontException(Reason reason, String subject) {
        this(reason, subject, null);
    }

    FontException(Reason reason, String subject, @Nullable Throwable cause) {
        super("fonts." + reason.name().toLowerCase(Locale.ROOT), String.format(reason.words, subject), cause, subject);
    }
}
