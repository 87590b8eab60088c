package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.formpress.Sample;

/**
 * What a clerk does in LibreOffice, and means by it.
 *
 * @param statements in its Basic
 * @param meant      what it makes of the data
 */
record MeantEdit(String statements, Consumer<ObjectNode> meant) {

    static ArrayNode rows(ObjectNode form) {
        return (ArrayNode) form.get("indicators");
    }

    static ObjectNode at(ObjectNode form, int row) {
        return (ObjectNode) rows(form).get(row);
    }

    /** An indicator in a row that was inserted. */
    static ObjectNode inserted(String level1, String level2) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("level1", level1)
                .put("level2", level2)
                .put("level3", "");
    }

    /** @param edited the files of a sample, saved after one edit each */
    static void assertReadAsMeant(Sample sample, Map<String, MeantEdit> edits, List<byte[]> edited) {
        int index = 0;
        for (Map.Entry<String, MeantEdit> edit : edits.entrySet()) {
            ObjectNode expected = Files.data(sample).deepCopy();
            edit.getValue().meant().accept(expected);
            Extracted extracted = Files.extract(edited.get(index++));
            assertThat(Files.data(extracted.checked().json()))
                    .as("%s: %s", edit.getKey(), extracted.changes())
                    .isEqualTo(Files.data(expected.toString().getBytes(UTF_8)));
            assertThat(extracted.changes()).as(edit.getKey()).isNotEmpty();
        }
    }
}
