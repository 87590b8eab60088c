package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;

/** A sample's workbook, edited and read back. */
final class WorkbookEdits {

    private WorkbookEdits() {}

    static byte[] edited(Sample sample, Consumer<ExcelEdit> edit) {
        ExcelEdit excel = new ExcelEdit(Files.make(sample.json(), OutputFormat.XLSX));
        edit.accept(excel);
        return excel.save();
    }

    static Extracted read(Sample sample, Consumer<ExcelEdit> edit) {
        return Files.extract(edited(sample, edit));
    }

    /** The only problem that it is refused for. */
    static Problem refused(Sample sample, Consumer<ExcelEdit> edit) {
        return refused(edited(sample, edit));
    }

    static Problem refused(byte[] file) {
        try {
            List<Extracted> read = Project.renderer().extract(file);
            throw new AssertionError("read as " + read.get(0).changes());
        } catch (RefusedException e) {
            assertThat(e.problems()).hasSize(1);
            return e.problems().get(0);
        }
    }

    /** The texts outside the form, each with its cell. */
    static List<String> outside(Extracted extracted) {
        return extracted.findings().stream()
                .filter(finding -> finding.rule().equals("outside-form"))
                .map(finding -> finding.problem().cell().replaceFirst(".*!", "") + " "
                        + finding.problem().arguments().get(0))
                .toList();
    }
}
