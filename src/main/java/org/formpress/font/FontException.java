package org.formpress.font;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A font file that is missing, unreadable or of a kind FormPress cannot embed, or a character that no font has; the message is in
 * English, {@link #reason()} lets others say it in Chinese.
 */
public final class FontException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** The file is missing, or cannot be read. */
        UNREADABLE("the font file %s cannot be read"),
        /** The file ends early or contradicts itself. */
        DAMAGED("the font file %s is damaged"),
        /** The file is no TrueType font with glyf outlines. */
        OUTLINES("the font file %s is not TrueType with glyf outlines"),
        /** The font has no PostScript name. */
        UNNAMED("the font file %s has no PostScript name"),
        /** The font lacks a table that every font has. */
        TABLE("the font file %s lacks a table"),
        /** No font has a character. */
        CHARACTER("no font has %s");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The last part of keys of message bundles. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final String subject;

    /** @param subject the file's name or path; of a character, its code point such as {@code U+E000} */
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

    /** The file's name or path, or the code point. */
    public String subject() {
        return subject;
    }
}
