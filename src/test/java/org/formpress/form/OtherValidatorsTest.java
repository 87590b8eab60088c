package org.formpress.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Sample;
import org.formpress.home.Home;
import org.formpress.problem.RefusedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers who check their data before they send it are told by validators that are not ours. */
@Tag("tools")
class OtherValidatorsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path OWN_FORMS = Path.of("src/test/resources/forms");
    private static final Path DEBIAN_PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;

    /** Both reckon with binary numbers. */
    enum Validator {
        /** Of JavaScript, in strict mode, which takes no keyword that it does not know. */
        AJV("node", "tools/validate-json.mjs"),
        /** Of Python. */
        JSONSCHEMA(Files.exists(DEBIAN_PYTHON) ? DEBIAN_PYTHON.toString() : "python3", "tools/validate-json.py");

        private final List<String> command;

        Validator(String... command) {
            this.command = List.of(command);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPublishedFormAndEverySampleIsValid(Validator validator) {
        List<String> forms =
                Sample.all().map(sample -> new String(sample.json(), UTF_8)).toList();

        assertThat(forms).hasSizeGreaterThan(55);
        assertThat(judged(validator, Example.CATALOGUE, forms)).containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource
    void everyAmountThatIsTakenHereIsValid(Validator validator) {
        List<String> forms = Stream.of(
                        "2.55",
                        "4.35",
                        "144.17",
                        "1.1500",
                        "-0.01",
                        "0",
                        "1e2",
                        "999999999999999.99",
                        "-999999999999999.99",
                        "\"2.55\"",
                        "\"-0.5000\"",
                        "\"999999999999999.99\"",
                        "null")
                .map(amount -> Example.with("30.00", amount))
                .toList();

        assertThat(forms).allSatisfy(Example::read);
        assertThat(judged(validator, Example.CATALOGUE, forms)).containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource
    void whatASchemaCanRefuseIsRefused(Validator validator) {
        List<String> forms = Stream.concat(
                        Stream.of(
                                        "1e16",
                                        "\"1,000.00\"",
                                        "\"１２\"",
                                        "\"1e3\"",
                                        "\"+1\"",
                                        "\"\"",
                                        "\"0.001\"",
                                        "true",
                                        "[1]",
                                        "{}")
                                .map(amount -> Example.with("30.00", amount)),
                        Stream.of(
                                Example.with("2024", "\"二〇二四\""),
                                Example.with("2024", "1948"),
                                Example.with("\"社工站\"", "null"),
                                Example.with("\"社工站\"", "\"" + "字".repeat(5001) + "\""),
                                Example.with("\"grade\"", "\"gradee\""),
                                Example.with(", \"level3\": \"评估\"", ""),
                                Example.declarationWith("2023-01-01", "2023-1-1"),
                                Example.declarationWith("2023-01-01", "2023-13-01"),
                                Example.declarationWith("\"annual\": null", "\"annual\": []"),
                                Example.declarationWith("[]", "null")))
                .toList();

        assertThat(forms)
                .allSatisfy(form -> assertThatThrownBy(() -> Example.read(form)).isInstanceOf(RefusedException.class));
        assertThat(judged(validator, Example.CATALOGUE, forms)).containsOnly(false);
    }

    @ParameterizedTest
    @EnumSource
    void whatNoSchemaCanSayIsRefusedByTheServiceAlone(Validator validator) {
        List<String> forms = List.of(
                Example.with("30.00", "10.001"),
                Example.with("30.00", "1e15"),
                Example.declarationWith("2023-01-01", "2023-02-30"));

        assertThat(forms)
                .allSatisfy(form -> assertThatThrownBy(() -> Example.read(form)).isInstanceOf(RefusedException.class));
        assertThat(judged(validator, Example.CATALOGUE, forms)).containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource
    void aFormWrittenAfterTheGuideCanBeCheckedToo(Validator validator) throws IOException {
        FormCatalogue own = FormCatalogue.load(Home.of(Optional.of(OWN_FORMS), Optional.empty(), Optional.empty()));

        assertThat(judged(validator, own, List.of(Files.readString(OWN_FORMS.resolve("acceptance.json")))))
                .containsOnly(true);
    }

    @Test
    void theSchemasHaveNoKeywordsOfOurOwn() {
        assertThat(Example.CATALOGUE.forms())
                .allSatisfy(form -> assertThat(new String(form.schema(), UTF_8))
                        .doesNotContain("\"x-", "multipleOf", "\"format\""));
    }

    private List<Boolean> judged(Validator validator, FormCatalogue catalogue, List<String> forms) {
        try {
            Path pairs = folder.resolve("pairs.jsonl");
            Files.writeString(
                    pairs, forms.stream().map(form -> pair(catalogue, form)).collect(Collectors.joining()));
            Process process = new ProcessBuilder(validator.command)
                    .redirectInput(pairs.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (InputStream answer = process.getInputStream()) {
                String said = new String(answer.readAllBytes(), UTF_8);
                assertThat(process.waitFor())
                        .as("scripts/setup installs what is missing: %s", said)
                        .isZero();
                List<Boolean> judged = said.lines().map(Boolean::valueOf).toList();
                assertThat(judged).hasSameSizeAs(forms);
                return judged;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pair(FormCatalogue catalogue, String form) {
        try {
            JsonNode data = JSON.readTree(form);
            JsonNode schema = JSON.readTree(
                    catalogue.form(data.path("form").textValue()).orElseThrow().schema());
            return "{\"schema\": " + schema + ", \"data\": " + data + "}\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
