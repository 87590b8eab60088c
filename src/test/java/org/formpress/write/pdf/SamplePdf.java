package org.formpress.write.pdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfReader;

/** What a sample's PDF shows; each is read once for all tests. */
final class SamplePdf {

    private static final Map<String, PdfForm> READ = new ConcurrentHashMap<>();

    private SamplePdf() {}

    static PdfForm read(Sample sample) {
        return READ.computeIfAbsent(
                sample.name(), name -> PdfReader.read(Project.print(sample).pdf()));
    }
}
