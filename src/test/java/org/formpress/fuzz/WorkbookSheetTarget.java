package org.formpress.fuzz;

import java.io.IOException;
import org.formpress.write.OutputFormat;

/** Any bytes as the sheet in a sound workbook. */
public final class WorkbookSheetTarget {

    private static final OfficePackage EXCEL = new OfficePackage(OutputFormat.XLSX, "xl/worksheets/sheet1.xml");

    private WorkbookSheetTarget() {}

    public static void fuzzerInitialize() throws IOException {
        FileOrRefusal.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] sheet) throws IOException {
        FileOrRefusal.assertForFile(EXCEL.with(sheet));
    }
}
