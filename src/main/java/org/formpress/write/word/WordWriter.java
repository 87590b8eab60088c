package org.formpress.write.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.model.Typography;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes Word files (ISO/IEC 29500 transitional) that can be edited in Word, WPS and LibreOffice and read back: every value
 * is in a content control tagged with its JSON Pointer, with a bookmark as second anchor, and the file carries the JSON it
 * was made from. The same manuscript always gives the same bytes.
 */
public final class WordWriter implements DocumentWriter {

    private final Map<Typography, Skeleton> skeletons = new ConcurrentHashMap<>();
    private @Nullable BookSkeleton bookSkeleton;

    @Override
    public OutputFormat format() {
        return OutputFormat.DOCX;
    }

    /**
     * Writes a file.
     *
     * @throws IllegalArgumentException for a character that XML forbids, or a pointer that occurs twice
     */
    @Override
    public byte[] write(Manuscript manuscript) {
        Typography typography = manuscript.document().typography();
        return skeletons.computeIfAbsent(typography, Skeleton::of).file(manuscript);
    }

    /**
     * Opens a file of many forms.
     *
     * @param out   not closed
     * @param pages planned number of pages, for the footers
     */
    public WordBook openBook(OutputStream out, String title, int pages) throws IOException {
        return new WordBook(bookSkeleton(), out, title, pages);
    }

    private synchronized BookSkeleton bookSkeleton() {
        if (bookSkeleton == null) {
            bookSkeleton = BookSkeleton.read();
        }
        return bookSkeleton;
    }
}
