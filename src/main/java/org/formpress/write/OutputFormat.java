package org.formpress.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The format of a finished file. */
public enum OutputFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("text/html"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Excel before 2007, which some systems import; it is not read back. */
    XLS("application/vnd.ms-excel");

    private final String mediaType;

    OutputFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type without parameters (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }

    /** The name for callers, and the file name extension, such as {@code pdf}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a workbook, whose cells hold less than other formats'. */
    public boolean isWorkbook() {
        return this == XLSX || this == XLS;
    }

    /** The format with that {@link #id()}, ignoring case. */
    public static Optional<OutputFormat> ofId(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
