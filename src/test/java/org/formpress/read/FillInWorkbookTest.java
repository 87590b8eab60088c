package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.WorkbookEdits.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.form.Form;
import org.formpress.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook to fill in that is sent where a finished form is read is told what it is, and where it goes. */
class FillInWorkbookTest {

    @ParameterizedTest
    @CsvSource({"self-evaluation,0", "self-evaluation,1", "target-declaration,3"})
    void aWorkbookToFillInIsNamedWithItsProjectsAndItsDoor(String id, int projects) {
        Form form = Project.renderer().catalogue().form(id).orElseThrow();
        JsonNode sample = Files.data(Sample.named(id + "/typical"));
        List<JsonNode> samples = Stream.generate(() -> sample).limit(projects).toList();

        Problem problem = refused(EmptyWorkbook.of(form, samples));

        assertThat(problem.kind().id()).isEqualTo("workbook-to-fill-in");
        assertThat(problem.message(Locale.CHINESE)).contains("“" + id + "”", "填了 " + projects + " 个项目");
        assertThat(problem.hint(Locale.CHINESE)).contains("POST /booklets", "formpress booklet");
        assertThat(problem.message(Locale.ENGLISH)).contains("(" + projects + " filled in)");
        assertThat(problem.hint(Locale.ENGLISH)).contains("POST /booklets", "formpress booklet");
    }
}
