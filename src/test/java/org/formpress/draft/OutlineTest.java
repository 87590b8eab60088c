package org.formpress.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.form.Form;
import org.formpress.parse.JsonText;
import org.formpress.problem.Problem;
import org.formpress.render.DraftRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutlineTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DraftRenderer DRAFTS = new DraftRenderer(Project.renderer());

    static Stream<Form> forms() {
        return Project.renderer().catalogue().forms().stream();
    }

    private static JsonNode outline(Form form) throws IOException {
        return JSON.readTree(DRAFTS.outline(form));
    }

    private static JsonNode outline(String form) throws IOException {
        return outline(Project.renderer().catalogue().form(form).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBlankFormLacksOnlyWhatHasNoEmptyValue(Form form) throws Exception {
        Draft draft = DRAFTS.draft(form, JsonText.of(outline(form).path("blank")));

        assertThat(draft.faults().stream().map(Problem::pointer)).containsExactly("/year");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyValueThatABlankFormPrintsIsAField(Form form) throws Exception {
        JsonNode outline = outline(form);

        assertThat(DRAFTS.draft(form, JsonText.of(outline.path("blank")))
                        .plan()
                        .document()
                        .values()
                        .keySet())
                .allMatch(pointer -> outline.path("fields").has(pointer.replaceAll("/[0-9]+/", "/*/")));
    }

    @Test
    void fieldsSayWhatTheyTake() throws Exception {
        JsonNode fields = outline("self-evaluation").path("fields");

        JsonNode name = fields.path("/projectName");
        assertThat(name.path("label").asText()).isEqualTo("项目名称");
        assertThat(name.path("kind").asText()).isEqualTo("text");
        assertThat(name.path("required").asBoolean()).isTrue();
        assertThat(name.path("maxLength").asInt()).isEqualTo(5000);
        assertThat(fields.path("/year").path("kind").asText()).isEqualTo("integer");
        assertThat(fields.path("/expectedGoal").path("kind").asText()).isEqualTo("longText");
        JsonNode weight = fields.path("/indicators/*/weight");
        assertThat(weight.path("kind").asText()).isEqualTo("amount");
        assertThat(weight.has("required")).isFalse();
        assertThat(weight.has("maxLength")).isFalse();
        assertThat(fields.path("/funding/total/executed").path("name").asText()).isEqualTo("年度资金总额 全年执行数");
        assertThat(outline("target-declaration")
                        .at("/fields/~1plannedStartDate/kind")
                        .asText())
                .isEqualTo("date");
        assertThat(fields.has("/form")).isFalse();
    }

    @Test
    void listsSayHowTheyGrow() throws Exception {
        JsonNode list = outline("self-evaluation").path("lists").path("/indicators");

        assertThat(list.path("label").asText()).isEqualTo("绩效指标");
        assertThat(list.path("empty").toString()).isEqualTo("{\"level1\":\"\",\"level2\":\"\",\"level3\":\"\"}");
        assertThat(list.path("min").asInt()).isZero();
        assertThat(list.path("max").asInt()).isEqualTo(200);
    }

    @Test
    void usualNamesAreSuggestedAndStandInTheirRows() throws Exception {
        JsonNode outline = outline("self-evaluation");

        assertThat(outline.at("/fields/~1indicators~1*~1level1/suggestions").toString())
                .isEqualTo("[\"产出指标\",\"效益指标\",\"满意度指标\",\"成本指标\"]");
        JsonNode level2 = outline.path("suggestions").path("/indicators/*/level2");
        assertThat(level2.path("by").asText()).isEqualTo("/indicators/*/level1");
        assertThat(level2.at("/values/满意度指标/0").asText()).isEqualTo("服务对象满意度指标");
        JsonNode rows = outline.at("/blank/indicators");
        assertThat(rows).hasSize(9);
        for (JsonNode row : rows) {
            assertThat(level2.path("values").path(row.path("level1").asText()))
                    .extracting(JsonNode::asText)
                    .contains(row.path("level2").asText());
        }
    }
}
