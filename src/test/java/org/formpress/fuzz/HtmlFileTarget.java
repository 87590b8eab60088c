package org.formpress.fuzz;

import java.io.IOException;

/** Any bytes where an edited HTML file belongs. */
public final class HtmlFileTarget {

    private HtmlFileTarget() {}

    public static void fuzzerInitialize() throws IOException {
        FileOrRefusal.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        FileOrRefusal.assertForFile(file);
    }
}
