package org.formpress.fill.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.formpress.Sample;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.Forms;
import org.formpress.fill.write.EmptyWorkbook;
import org.junit.jupiter.api.Test;

class LargeWorkbookTest {

    private static final int PROJECTS = 500;
    private static final int INDICATORS = 8;
    private static final JsonNode SAMPLE =
            Forms.tree(Sample.named("self-evaluation/typical").json());

    static List<JsonNode> projects(int count) {
        return IntStream.range(0, count)
                .<JsonNode>mapToObj(number -> {
                    ObjectNode form = SAMPLE.deepCopy();
                    form.put("projectName", "第 " + number + " 个项目");
                    ArrayNode indicators = form.putArray("indicators");
                    for (int row = 0; row < INDICATORS; row++) {
                        indicators.add(SAMPLE.path("indicators").get(row % 7).deepCopy());
                    }
                    return form;
                })
                .toList();
    }

    @Test
    void fiveHundredProjectsWithFourThousandIndicatorsComeBack() throws Exception {
        List<JsonNode> forms = projects(PROJECTS);
        byte[] file = EmptyWorkbook.of(Forms.CATALOGUE.form("self-evaluation").orElseThrow(), forms);

        Iterator<FilledForm> read =
                new WorkbookReader(() -> Forms.CATALOGUE, FileBounds.DEFAULT, any -> List.of()).read(file);

        for (JsonNode form : forms) {
            FilledForm filled = read.next();
            assertThat(filled.origin().problems()).isEmpty();
            assertThat(Forms.meaning(Forms.tree(filled.json()))).isEqualTo(Forms.meaning(form));
        }
        assertThat(read.hasNext()).isFalse();
    }
}
