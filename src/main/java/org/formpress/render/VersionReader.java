package org.formpress.render;

import java.util.List;
import org.formpress.form.FormReader;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.read.Extractor;

/** Reads the versions of a form that a request compares: each is data, or a finished file with one form. */
final class VersionReader {

    private final FormsWithRules forms;
    private final FormReader reader;
    private final Extractor extractor;

    VersionReader(FormsWithRules forms, FormReader reader, Extractor extractor) {
        this.forms = forms;
        this.reader = reader;
        this.extractor = extractor;
    }

    /**
     * Reads one version.
     *
     * @param name with which the pointers of what is wrong with it begin
     * @throws RefusedException when the data or the file does not fit a form, or the file has several
     */
    GivenForm read(String name, byte[] content) throws RefusedException {
        try {
            return Content.isFile(content)
                    ? within(name, only(content))
                    : new GivenForm(reader.read(content), List.of());
        } catch (RefusedException refused) {
            throw refused.within(name);
        }
    }

    private GivenForm within(String name, Extracted extracted) {
        List<Finding> findings = extracted.findings().stream()
                .map(finding -> finding.within(name))
                .toList();
        return new GivenForm(forms.own(extracted.checked()), findings);
    }

    private Extracted only(byte[] file) throws RefusedException {
        List<Extracted> found = extractor.extract(file, forms.catalogue(), reader, false);
        if (found.size() > 1) {
            Problem several = found.get(0).form().problem("compare.forms", "", "", Integer.toString(found.size()));
            throw new RefusedException(RefusedException.Kind.UNREADABLE_FILE, List.of(several));
        }
        return found.get(0);
    }
}
