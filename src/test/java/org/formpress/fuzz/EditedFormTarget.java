package org.formpress.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Real forms after any edits: most fit their schema, and so get as far as the writers. */
public final class EditedFormTarget {

    private EditedFormTarget() {}

    public static void fuzzerInitialize() throws IOException {
        FileOrRefusal.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] edits) throws IOException {
        FileOrRefusal.assertForData(FormEdits.apply(new String(edits, StandardCharsets.UTF_8)));
    }
}
