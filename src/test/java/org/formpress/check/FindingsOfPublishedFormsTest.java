package org.formpress.check;

import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Approved;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.junit.jupiter.api.Test;

/** Every finding in the 55 published forms of the corpus and in the published samples, read and approved: none may be a false alarm. */
class FindingsOfPublishedFormsTest {

    @Test
    void whatIsToldOfPublishedFormsHasBeenReadLineByLine() throws IOException {
        Approved.assertApproved(
                "findings.txt",
                Stream.concat(Sample.corpus(), Sample.samples().filter(FindingsOfPublishedFormsTest::isPublished))
                        .flatMap(form -> Checked.findings(form.json()).stream()
                                .sorted(Comparator.comparing(Finding::severity))
                                .map(finding -> line(form, finding)))
                        .collect(Collectors.joining()));
    }

    private static boolean isPublished(Sample sample) {
        return sample.name().endsWith("/published");
    }

    private static String line(Sample form, Finding finding) {
        return form.name() + " " + Checked.told(finding) + "\n    " + finding.message(Locale.CHINESE) + "\n";
    }
}
