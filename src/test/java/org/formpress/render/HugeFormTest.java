package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.prove.pdf.JoinedTable;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that fit the schema and hardly any paper. */
@Timeout(120)
class HugeFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"60, 260, 10", "2, 300, 700", "20, 1200, 10", "3, 5000, 10"})
    void aLabelLongerThanAPageEndsAndLosesNothing(int rows, int labelLength, int textLength) throws IOException {
        ObjectNode form = form(rows);
        form.get("indicators").forEach(row -> {
            ((ObjectNode) row).put("level1", "长".repeat(labelLength));
            ((ObjectNode) row)
                    .put("level3", "级".repeat(textLength) + row.get("level3").asText());
        });

        Project.Printed printed = Project.print(JSON.writeValueAsBytes(form));

        assertThat(PdfReader.read(printed.pdf()).pages())
                .isEqualTo(printed.plan().pages());
        assertThat(JoinedTable.of(PdfReader.read(printed.pdf())).get(1).cells())
                .extracting(JoinedTable.Cell::text)
                .contains("长".repeat(labelLength), "级".repeat(textLength) + "三级指标" + (rows - 1));
    }

    @Test
    void aFormOfThousandsOfPagesIsRefusedAtOnce() throws IOException {
        ObjectNode form = form(200);
        form.get("indicators").forEach(row -> ((ObjectNode) row).put("deviation", "偏".repeat(13_000)));
        RenderRequest request = new RenderRequest(JSON.writeValueAsBytes(form), OutputFormat.PDF, false);

        assertThatThrownBy(() -> Project.renderer().render(request))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.problems().get(0).message(Locale.CHINESE))
                                .contains("1000 页"));
    }

    private static ObjectNode form(int rows) throws IOException {
        ObjectNode form = (ObjectNode)
                JSON.readTree(Sample.named("self-evaluation/typical").json());
        ArrayNode indicators = form.putArray("indicators");
        for (int row = 0; row < rows; row++) {
            indicators
                    .addObject()
                    .put("level1", "产出指标")
                    .put("level2", "数量指标" + row)
                    .put("level3", "三级指标" + row);
        }
        return form;
    }
}
