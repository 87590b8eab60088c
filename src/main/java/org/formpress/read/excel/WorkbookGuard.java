package org.formpress.read.excel;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.ooxml.PackageGuard;

/** Refuses workbooks with what no form has: besides macros and outside links of any kind, data from elsewhere and embedded files. */
final class WorkbookGuard {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /** Links to other workbooks and to programs (DDE), and tables filled from databases. */
    private static final Pattern LINKS =
            Pattern.compile("(^|/)(externallinks/|connections\\.xml|querytables/|externalreferences|webextensions/)");

    private static final Pattern EMBEDDED = Pattern.compile("(^|/)(embeddings/|macrosheets/|dialogsheets/)");

    private final Map<String, byte[]> parts;
    private final FileBounds bounds;

    WorkbookGuard(Map<String, byte[]> parts, FileBounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    /** @param workbook name of the main part */
    void check(String workbook) throws RefusedException {
        for (String part : parts.keySet()) {
            String name = part.toLowerCase(Locale.ROOT);
            if (LINKS.matcher(name).find()) {
                throw FileRefusal.unsafe("file.external", part, part);
            }
            if (EMBEDDED.matcher(name).find()) {
                throw FileRefusal.unsafe("file.macro", part);
            }
        }
        new PackageGuard(parts, bounds).check(workbook, MAIN);
    }
}
