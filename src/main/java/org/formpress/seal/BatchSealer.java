package org.formpress.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.formpress.cms.SigningIdentity;

/**
 * Signs many PDFs of ours with one key, so that nobody sees it: the pages stay as they are. Safe for use by many threads.
 *
 * @param clock tells when a file was signed
 */
public record BatchSealer(SigningIdentity identity, Clock clock) {

    /** Writes a PDF. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same PDF with a signature. */
    public byte[] sign(byte[] pdf) {
        try {
            return PdfSealer.sign(pdf, identity, SealLook.UNSEEN, clock.instant());
        } catch (SealException e) {
            throw new IllegalStateException("a PDF of ours cannot be signed", e);
        }
    }

    /** Writes a PDF with a signature. It goes through the folder for temporary files, because it may be larger than the memory. */
    public void sign(Content pdf, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("formpress-signing-");
        Path unsigned = folder.resolve("unsigned.pdf");
        Path work = folder.resolve("work.pdf");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unsigned))) {
                pdf.writeTo(file);
            }
            PdfSealer.sign(unsigned, identity, clock.instant(), work, CloseShieldOutputStream.wrap(out));
        } catch (SealException e) {
            throw new IllegalStateException("a PDF of ours cannot be signed", e);
        } finally {
            Files.deleteIfExists(work);
            Files.deleteIfExists(unsigned);
            Files.delete(folder);
        }
    }
}
