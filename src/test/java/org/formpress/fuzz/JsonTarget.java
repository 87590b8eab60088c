package org.formpress.fuzz;

import java.io.IOException;

/** Any bytes where a form's JSON belongs. */
public final class JsonTarget {

    private JsonTarget() {}

    public static void fuzzerInitialize() throws IOException {
        FileOrRefusal.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] json) throws IOException {
        FileOrRefusal.assertForData(json);
    }
}
