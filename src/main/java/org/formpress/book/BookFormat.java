package org.formpress.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of finished book. */
public enum BookFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Every form as a file of its own, with a list of them. */
    ZIP("application/zip"),
    /** The list of all forms alone, as {@link #ZIP} has it. */
    CSV("text/csv");

    private final String mediaType;

    BookFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type without parameters (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }

    /** The name callers use and the ending of file names, such as {@code pdf}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that {@link #id()}, in any case of letters. */
    public static Optional<BookFormat> ofId(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
