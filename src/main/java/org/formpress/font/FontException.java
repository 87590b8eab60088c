package org.formpress.font;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A missing, unreadable or unsupported font file, or a character that no font has. The message is in English; {@link #reason()}
 * serves to translate it.
 */
public final class FontException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** The file is missing or unreadable. */
        UNREADABLE("the font file %s cannot be read"),
        /** The file is truncated or inconsistent. */
        DAMAGED("the font file %s is damaged"),
        /** The file is not a TrueType font with glyf outlines. */
        OUTLINES("the font file %s is not TrueType with glyf outlines"),
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

        /** The last part of keys in the message bundles. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final String subject;

    /** @param subject name or path of the file, or a code point such as {@code U+E000} */
    FontException(Reason reason, String subject) {
        this(reason, subject, null);
    }

    FontException(Reason reason, String subject, @Nullable Throwable cause) {
        super(String.format(reason.words, subject), cause);
        this.reason = reason;
        this.subject = subject;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The name or path of the file, or the code point. */
    public String subject() {
        return subject;
    }
}
