package org.formpress.fuzz;

import java.io.IOException;
import org.formpress.write.OutputFormat;

/** Any bytes as the styles in a sound workbook: fonts, colours and number formats. */
public final class WorkbookStylesTarget {

    private static final OfficePackage EXCEL = new OfficePackage(OutputFormat.XLSX, "xl/styles.xml");

    private WorkbookStylesTarget() {}

    public static void fuzzerInitialize() throws IOException {
        FileOrRefusal.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] styles) throws IOException {
        FileOrRefusal.assertForFile(EXCEL.with(styles));
    }
}
