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
 * Writes Word files (ISO/IEC 29500 transitional) that clerks can go on editing in Word, WPS and LibreOffice, and that can be
 * read back: every value stands in a content control tagged with its JSON Pointer, with a bookmark as second anchor, and the
 * file carries the JSON it was made from. The same manuscript always gives the same bytes.
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
     * @throws IllegalArgumentException for a character that no XML file can hold, or a pointer that stands in two places
     */
    @Override
    public byte[] write(Manuscript manuscript) {
        Typography typography = manuscript.document().typography();
        return skeletons.computeIfAbsent(typography, Skeleton::of).file(manuscript);
    }

    /**
     * Opens a file of many forms.
     *
     * @param out   stays open
     * @param pages how many pages it is planned to have; they stand in its footers
     */
    public WordBook openBook(OutputStream out, String title, int pages) throws IOException {
        return new WordBook(bookSkeleton(), out, title, pages);
    }

    private synchronized BookSkeleton bookSkeleton() {
        if (bookSkeleton == null) {
            bookSkeleton = BookSkeleton.make();
        }
        return bookSkeleton;
    }
}
