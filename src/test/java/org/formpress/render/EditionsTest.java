package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.formpress.form.FormFolderException;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of an older edition of a form, in which a field had another name. */
class EditionsTest {

    private static final String MIGRATIONS = """
            migrations:
              - from: "2025-1"
                steps:
                  - move: /items/*/outcome
                    to: /items/*/result
                  - remove: /note
            """;

    @TempDir
    private Path before;

    @TempDir
    private Path now;

    private byte[] old(OutputFormat format) throws IOException {
        FormHome home = FormHome.in(before).withExample();
        for (String file : new String[] {"schema.json", "layout.ftl"}) {
            Path path = before.resolve("acceptance").resolve(file);
            Files.writeString(path, Files.readString(path).replaceAll("\\bresult\\b", "outcome"));
        }
        String data = new String(FormHome.exampleData(), StandardCharsets.UTF_8).replace("\"result\"", "\"outcome\"");
        return FormHome.render(home.renderer(), data.getBytes(StandardCharsets.UTF_8), format);
    }

    private Renderer newer(String migrations) throws IOException {
        FormHome home = FormHome.in(now).withExample();
        Path settings = now.resolve("acceptance/form.yml");
        Files.writeString(
                settings, Files.readString(settings).replaceFirst("(?m)^edition: .*$", "edition: \"2026-1\""));
        Files.writeString(now.resolve("acceptance/migrations.yml"), migrations);
        return home.renderer();
    }

    private static String edition() throws IOException {
        String settings = Files.readString(FormHome.EXAMPLES.resolve("acceptance/form.yml"));
        return settings.replaceFirst("(?s).*\\nedition: \"?([^\"\\n]*)\"?\\n.*", "$1");
    }

    private static String migrations() throws IOException {
        return MIGRATIONS.replace("2025-1", edition());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void aFileOfAnOlderEditionBecomesDataOfThisOne(OutputFormat format) throws Exception {
        Extracted extracted = newer(migrations()).extract(old(format)).get(0);

        assertThat(extracted.form().edition()).isEqualTo("2026-1");
        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data().at("/items/0/result").asText()).isNotBlank();
        assertThat(extracted.data().at("/items/0").has("outcome")).isFalse();
        assertThat(extracted.findings()).extracting(Finding::rule).contains("edition-migrated");
    }

    @Test
    void anEditInItIsToldUnderTheNameItHasNow() throws Exception {
        String html = new String(old(OutputFormat.HTML), StandardCharsets.UTF_8)
                .replaceFirst("(data-pointer=\"/items/0/outcome\">)[^<]*", "$1另一结果");

        Extracted extracted = newer(migrations())
                .extract(html.getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(extracted.changes()).singleElement().satisfies(change -> {
            assertThat(change.pointer()).isEqualTo("/items/0/result");
            assertThat(change.to().asText()).isEqualTo("另一结果");
        });
    }

    @Test
    void anEditionThatTheFormSaysNothingOfIsRefused() throws Exception {
        byte[] file = old(OutputFormat.HTML);
        Renderer renderer = newer(MIGRATIONS.replace("2025-1", "1999"));

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> renderer.extract(file));

        assertThat(refused.problems().get(0).code()).isEqualTo("file.edition");
    }

    @ParameterizedTest
    @CsvSource({
        "move: /items/*/outcome,moov: /a,moov",
        "to: /items/*/result,to: /items/*/reslut,reslut",
        "to: /items/*/result,to: /amount,row",
        "remove: /note,remove: note,Pointer",
        "remove: /note,remove: /form,Pointer"
    })
    void aMistakeInItStopsTheStartWithItsLine(String piece, String mistake, String told) throws Exception {
        String wrong = migrations().replace(piece, mistake);

        assertThatThrownBy(() -> newer(wrong))
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("migrations.yml:")
                .hasMessageContaining(told);
    }
}
