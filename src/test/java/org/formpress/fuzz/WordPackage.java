package org.formpress.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;

/** A Word file that was made here, around a document that was not. */
final class WordPackage {

    private static final String DOCUMENT = "word/document.xml";
    private static final Map<String, byte[]> PARTS = parts(docx());

    private WordPackage() {}

    static byte[] with(byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(DOCUMENT) ? document : part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] docx() {
        try {
            byte[] json = Sample.named("target-declaration/no-indicators").json();
            return Project.renderer()
                    .render(new RenderRequest(json, OutputFormat.DOCX, false))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
