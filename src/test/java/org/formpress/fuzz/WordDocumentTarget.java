package org.formpress.fuzz;

import java.io.IOException;
import org.formpress.write.OutputFormat;

/** Any bytes as the document in a sound Word file: bytes that break the archive itself never get as far. */
public final class WordDocumentTarget {

    private static final OfficePackage WORD = new OfficePackage(OutputFormat.DOCX, "word/document.xml");

    private WordDocumentTarget() {}

    public static void fuzzerInitialize() throws IOException {
        FileOrRefusal.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] document) throws IOException {
        FileOrRefusal.assertForFile(WORD.with(document));
    }
}
