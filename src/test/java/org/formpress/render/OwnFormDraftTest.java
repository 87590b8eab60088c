package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.formpress.draft.Draft;
import org.formpress.draft.MutilatedForm;
import org.formpress.form.Form;
import org.formpress.form.FormFolderException;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of an operator's own are filled in like those that come with FormPress. */
class OwnFormDraftTest {

    private static final String SETTINGS = "acceptance/form.yml";
    private static final String EDITION = "edition: \"2025-1\"";

    @TempDir
    private Path folder;

    private FormHome home() {
        return FormHome.in(folder).withExampleAndRules().withSigned().withForm("choices");
    }

    private static Form form(Renderer renderer, String id) {
        return renderer.catalogue().form(id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "signed", "choices"})
    void whateverIsDoneToAnOwnFormItIsPrintedOrRefused(String id) throws Exception {
        Renderer renderer = home().renderer();
        byte[] json = Files.readAllBytes(FormHome.EXAMPLES.resolve(id + ".json"));
        int printed = 0;
        for (int seed = 0; seed < 300; seed++) {
            try {
                Draft draft = new DraftRenderer(renderer)
                        .draft(form(renderer, id), new MutilatedForm(new Random(seed)).of(json));
                assertThat(draft.plan().document().values()).isNotEmpty();
                printed++;
            } catch (RefusedException refused) {
                assertThat(refused.kind()).isEqualTo(RefusedException.Kind.INVALID_DATA);
            }
        }
        assertThat(printed).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "signed", "choices"})
    void anOwnFormHasABlankOneInEveryFormat(String id) throws Exception {
        Renderer renderer = home().renderer();
        for (OutputFormat format : OutputFormat.values()) {
            Rendered blank = new DraftRenderer(renderer).blank(form(renderer, id), format);

            assertThat(blank.file()).isNotEmpty();
            assertThat(blank.fileName()).isEqualTo(form(renderer, id).title() + "（空白表）." + format.id());
        }
    }

    @Test
    void aBlankFormHasTheRowsThatItsSettingsDeclare() throws Exception {
        Renderer renderer = home().edit(
                        SETTINGS, EDITION, EDITION + "\nblank: {/items: [{kind: 硬件, name: 服务器}, {kind: 软件}]}")
                .renderer();

        String outline =
                new String(new DraftRenderer(renderer).outline(form(renderer, "acceptance")), StandardCharsets.UTF_8);

        assertThat(outline).contains("\"items\":[{\"kind\":\"硬件\",\"name\":\"服务器\"},{\"kind\":\"软件\",\"name\":\"\"}]");
    }

    @Test
    void aNumberOrDayThatIsRequiredStaysAwayUntilItIsFilledIn() throws Exception {
        Renderer renderer = home().edit(
                        "acceptance/schema.json",
                        "\"required\": [\"form\", \"projectName\"",
                        "\"required\": [\"form\", \"amount\", \"acceptedOn\", \"projectName\"")
                .renderer();
        Form form = form(renderer, "acceptance");
        DraftRenderer drafts = new DraftRenderer(renderer);

        assertThat(drafts.blank(form, OutputFormat.DOCX).file()).isNotEmpty();
        assertThat(new String(drafts.outline(form), StandardCharsets.UTF_8))
                .contains("\"blank\":{\"form\":\"acceptance\",\"projectName\":\"\",\"supplier\":\"\",\"items\":[{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blank: {/things: [{kind: 硬件}]}|blank./things must be the rows of a list of the schema",
                "blank: {/items: 硬件}|blank./items must be the rows of a list of the schema",
                "blank: {/items: [硬件]}|blank./items.0 must be a row, such as {name: text}",
                "blank: {/items: [{kind: 硬件}, {weight: 一}]}|blank./items.1: the rows of /items have no text weight"
            })
    void rowsThatTheFormDoesNotHaveAreRefusedAtTheStart(String setting, String message) {
        FormHome home = home().edit(SETTINGS, EDITION, EDITION + "\n" + setting);

        assertThatThrownBy(home::renderer)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining(SETTINGS)
                .hasMessageContaining(message);
    }
}
