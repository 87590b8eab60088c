package org.formpress.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of a book. */
public enum BookFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Every form as a separate file, with a manifest. */
    ZIP("application/zip"),
    /** The CSV manifest alone. */
    CSV("text/csv");

    private final String mediaType;

    BookFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type without parameters (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }

    /** The name callers use, also the file extension, such as {@code pdf}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a format by {@link #id()}, ignoring case. */
    public static Optional<BookFormat> ofId(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
