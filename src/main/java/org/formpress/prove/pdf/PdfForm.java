package org.formpress.prove.pdf;

import java.util.List;

/**
 * What a reader finds in a PDF: its properties, the content of its structure tree and what is attached.
 *
 * @param tables every table of every page: one that goes on over a page break is several here, see {@link JoinedTable}
 */
public record PdfForm(
        String title,
        String language,
        int pages,
        List<Text> texts,
        List<PdfTable> tables,
        List<Attachment> attachments,
        List<PdfPage> layout) {

    /**
     * A heading or a paragraph outside of tables.
     *
     * @param role     such as {@code H1}
     * @param pointers the JSON Pointers of its parts, in order
     */
    public record Text(String role, String text, List<String> pointers) {}

    /** An associated file (ISO 19005-3, 6.8). */
    public record Attachment(String name, String relationship, String mediaType, byte[] bytes) {}
}
