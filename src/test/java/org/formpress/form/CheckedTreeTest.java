package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.formpress.form.Example.with;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.Sample;
import org.formpress.bounds.DataBounds;
import org.formpress.parse.JsonText;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree is held to all that its JSON is held to. */
class CheckedTreeTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final DataBounds BOUNDS = new DataBounds(2_000, 5, 60, 12);

    private static final FormReader READER = new FormReader(
            Example.CATALOGUE,
            BOUNDS,
            text -> text.contains("∞")
                    ? Optional.of(new TextFault("glyph", List.of("∞", "U+221E")))
                    : Optional.empty());

    static Stream<Sample> corpus() {
        return Sample.corpus();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyPublishedFormIsTheSameDataAsATree(Sample sample) throws Exception {
        FormData read = Example.READER.read(sample.json());

        FormData checked = Example.READER.check(read.data());

        assertThat(checked.form()).isSameAs(read.form());
        assertThat(checked.data()).isEqualTo(read.data());
        assertThat(Example.READER.read(checked.json()).data()).isEqualTo(read.data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.00", "1e3", "12.5E1", "-0.0", "0e0", "123456789012345", "\"7.50\"", "null"})
    void anAmountIsTheSameAsInItsJson(String amount) throws Exception {
        JsonNode tree = JSON.readTree(with("30.00", amount));

        assertThat(READER.check(tree).data())
                .isEqualTo(READER.read(JsonText.of(tree)).data());
    }

    static Stream<String> refused() {
        return Stream.of(
                // beyond a bound
                with("社工站", "长".repeat(2_000)),
                with("\"other\": null", "\"other\": {\"a\": {\"b\": {\"c\": {\"d\": 1}}}}"),
                with("\"other\": null", "\"other\": [[[[[1]]]]]"),
                with("\"indicators\": [", "\"indicators\": [" + "{},".repeat(50)),
                with("社工站", "\\n".repeat(13)),
                // characters and numbers
                with("社工站", "社\\u0007站"),
                with("社工站", "社∞站"),
                with("30.00", "1e50"),
                with("30.00", "1e-50"),
                with("30.00", "1".repeat(41)),
                with("2024", "2024.5"),
                with("2024", "1e1"),
                // names
                with("\"grade\"", "\"#grade\""),
                with("\"grade\"", "\"a/b~c\": [{\"x\": \"\\u0007\"}], \"grade\""),
                with("\"grade\"", "\"" + "n".repeat(201) + "\": 1, \"grade\""),
                with("\"grade\"", "\"bad\\u0007name\": 1, \"grade\""),
                // what the form says
                with("\"projectName\": \"社工站\",", ""),
                with("\"form\": \"self-evaluation\"", "\"form\": \"none\""),
                with("\"form\": \"self-evaluation\"", "\"form\": 1"),
                "[]",
                "1",
                "null");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aTreeIsRefusedForWhatItsJsonIsRefusedFor(String json) throws Exception {
        JsonNode tree = JSON.readTree(json);
        RefusedException ofJson = catchThrowableOfType(RefusedException.class, () -> READER.read(JsonText.of(tree)));

        RefusedException ofTree = catchThrowableOfType(RefusedException.class, () -> READER.check(tree));

        assertThat(ofJson).as("the refusal of the JSON").isNotNull();
        assertThat(ofTree).as("the refusal of the tree").isNotNull();
        assertThat(ofTree.kind()).isEqualTo(ofJson.kind());
        assertThat(ofTree.problems()).isEqualTo(ofJson.problems());
    }
}
