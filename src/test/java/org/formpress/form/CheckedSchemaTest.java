package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.formpress.Sample;
import org.junit.jupiter.api.Test;

/** The schema that data is checked against demands what the published one demands. */
class CheckedSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyValueOfEverySampleIsJudgedAsByThePublishedSchema() throws IOException {
        JsonNode[] wrong = {
            JSON.readTree("[]"),
            JSON.readTree("{\"title\": 1}"),
            JSON.readTree("\"1,5\""),
            JSON.readTree("-1e20"),
            JSON.readTree("true"),
            JSON.readTree("null")
        };
        int judged = 0;
        for (Sample sample : Sample.all().limit(6).toList()) {
            JsonNode data = JSON.readTree(sample.json());
            JsonNode schema = schema(data);
            JsonSchema published = SchemaDialect.compile(schema);
            JsonSchema checked = SchemaDialect.compile(CheckedSchema.of(schema));
            Predicate<JsonNode> quick = QuickSchema.of(CheckedSchema.of(schema)).orElseThrow();
            for (JsonPointer place : places(data)) {
                for (JsonNode value : wrong) {
                    JsonNode spoilt = with(data, place, value);
                    assertThat(messages(checked, spoilt)).isEqualTo(messages(published, spoilt));
                    assertThat(quick.test(spoilt))
                            .isEqualTo(messages(published, spoilt).isEmpty());
                    judged++;
                }
            }
        }
        assertThat(judged).isGreaterThan(1000);
    }

    @Test
    void publishedFormsAndSamplesNeedNoValidator() throws IOException {
        for (Sample sample : Sample.all().toList()) {
            JsonNode data = JSON.readTree(sample.json());
            assertThat(QuickSchema.of(CheckedSchema.of(schema(data))).orElseThrow())
                    .as(sample.name())
                    .accepts(data);
        }
    }

    @Test
    void whatIsRecognisedWithoutTheValidatorFitsForIt() throws JsonProcessingException {
        List<String> schemas = List.of(
                "{\"type\": \"integer\"}",
                "{\"type\": [\"string\", \"null\"], \"maxLength\": 2}",
                "{\"minLength\": 2, \"pattern\": \"^.*𠮷?$\"}",
                "{\"minimum\": 0, \"maximum\": 1.5}",
                "{\"enum\": [\"甲\", 1, null]}",
                "{\"const\": 1}",
                "{\"type\": \"array\", \"minItems\": 1, \"maxItems\": 2, \"items\": {\"type\": \"number\"}}",
                "{\"properties\": {\"a\": {\"type\": \"string\"}}, \"required\": [\"a\"]}",
                "{\"properties\": {\"a\": {}}, \"additionalProperties\": false}",
                "{\"anyOf\": [{\"type\": \"null\"}, {\"type\": \"number\", \"minimum\": 2}]}");
        List<String> values = List.of(
                "1",
                "1.0",
                "1.5",
                "1.50001",
                "-1",
                "true",
                "null",
                "\"\"",
                "\"甲\"",
                "\"𠮷𠮷\"",
                "\"甲乙丙\"",
                "\"甲\\n\"",
                "[]",
                "[1]",
                "[\"1\"]",
                "[1,2,3]",
                "{}",
                "{\"a\":\"\"}",
                "{\"a\":1}",
                "{\"b\":1}",
                "{\"a\":\"\",\"b\":1}");
        int recognised = 0;
        for (String schema : schemas) {
            JsonNode tree = JSON.readTree(schema);
            for (String value : values) {
                JsonNode data = JSON.readTree(value);
                if (QuickSchema.of(tree).orElseThrow().test(data)) {
                    assertThat(messages(SchemaDialect.compile(tree), data))
                            .as("%s in %s", value, schema)
                            .isEmpty();
                    recognised++;
                }
            }
        }
        assertThat(recognised).isGreaterThan(60);
    }

    @Test
    void aSchemaWithAnotherKeywordIsLeftToTheValidator() throws JsonProcessingException {
        assertThat(QuickSchema.of(JSON.readTree("{\"properties\": {\"day\": {\"format\": \"date\"}}}")))
                .isEmpty();
        assertThat(QuickSchema.of(
                        JSON.readTree("{\"properties\": {}, \"additionalProperties\": {\"type\": \"null\"}}")))
                .isEmpty();
    }

    @Test
    void aPropertyMayBeCalledLikeAnAnnotation() throws JsonProcessingException {
        JsonNode schema = JSON.readTree("{\"properties\": {\"title\": {\"type\": \"string\", \"title\": \"标题\"}}}");

        assertThat(CheckedSchema.of(schema))
                .isEqualTo(JSON.readTree("{\"properties\": {\"title\": {\"type\": \"string\"}}}"));
    }

    @Test
    void aDefinitionThatRefersToItselfStaysAReference() throws JsonProcessingException {
        JsonNode schema = JSON.readTree("""
                {"$ref": "#/$defs/row", "$defs": {"row": {"type": "object", "additionalProperties": false, "properties":
                  {"rows": {"type": "array", "items": {"$ref": "#/$defs/row"}}, "part": {"$ref": "#/$defs/row"}}}}}
                """);
        JsonSchema checked = SchemaDialect.compile(CheckedSchema.of(schema));

        assertThat(messages(checked, JSON.readTree("{\"part\": {\"rows\": [{\"part\": {\"rows\": []}}]}}")))
                .isEmpty();
        assertThat(messages(checked, JSON.readTree("{\"part\": {\"rows\": [{\"part\": {\"rows\": 1}}]}}")))
                .containsExactly("type at /part/rows/0/part/rows");
    }

    private static JsonNode schema(JsonNode data) throws IOException {
        String form = data.path("form").asText();
        return JSON.readTree(Example.CATALOGUE.form(form).orElseThrow().schema());
    }

    private static Set<String> messages(JsonSchema schema, JsonNode data) {
        return schema.validate(data).stream()
                .map(message -> message.getType() + " at " + SchemaFaults.pointer(message.getInstanceLocation()))
                .collect(Collectors.toSet());
    }

    private static List<JsonPointer> places(JsonNode data) {
        List<JsonPointer> places = new ArrayList<>();
        collect(data, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode value, JsonPointer at, List<JsonPointer> places) {
        if (!at.matches()) {
            places.add(at);
        }
        value.properties().forEach(member -> collect(member.getValue(), at.appendProperty(member.getKey()), places));
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            collect(value.get(index), at.appendIndex(index), places);
        }
    }

    private static JsonNode with(JsonNode data, JsonPointer place, JsonNode value) {
        JsonNode copy = data.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }
}
