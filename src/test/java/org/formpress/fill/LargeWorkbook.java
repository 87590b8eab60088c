package org.formpress.fill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.formpress.Sample;
import org.formpress.fill.write.EmptyWorkbook;

/** The projects of a whole town: 500, with 4,000 indicators. */
public final class LargeWorkbook {

    private static final int PROJECTS = 500;
    private static final int INDICATORS = 8;
    private static final JsonNode SAMPLE =
            Forms.tree(Sample.named("self-evaluation/typical").json());

    private LargeWorkbook() {}

    /** The data of each project. */
    public static List<JsonNode> projects() {
        return IntStream.range(0, PROJECTS).mapToObj(LargeWorkbook::project).toList();
    }

    private static JsonNode project(int number) {
        ObjectNode form = SAMPLE.deepCopy();
        form.put("projectName", "第 " + number + " 个项目");
        ArrayNode indicators = form.putArray("indicators");
        for (int row = 0; row < INDICATORS; row++) {
            indicators.add(SAMPLE.path("indicators").get(row % 7).deepCopy());
        }
        return form;
    }

    /** The workbook with all of them. */
    public static byte[] bytes() {
        return EmptyWorkbook.of(Forms.CATALOGUE.form("self-evaluation").orElseThrow(), projects());
    }
}
