package org.formpress.write.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.commons.io.output.DeferredFileOutputStream;

/** Content that a file of many forms gathers while other parts are written: in memory, or in a temporary file when it is long. */
public final class HeldBack implements AutoCloseable {

    /** That of a few hundred forms. */
    private static final int MAX_IN_MEMORY = 4 << 20;

    private final DeferredFileOutputStream content;

    public HeldBack() throws IOException {
        content = DeferredFileOutputStream.builder()
                .setThreshold(MAX_IN_MEMORY)
                .setPrefix("formpress")
                .get();
    }

    public void write(byte[] piece) throws IOException {
        content.write(piece);
    }

    /** Copies all of it; nothing may be added then. */
    public void writeTo(OutputStream out) throws IOException {
        content.close();
        content.writeTo(out);
    }

    /** Deletes the temporary file. */
    @Override
    public void close() throws IOException {
        content.close();
        if (content.getFile() != null) {
            Files.deleteIfExists(content.getFile().toPath());
        }
    }
}
