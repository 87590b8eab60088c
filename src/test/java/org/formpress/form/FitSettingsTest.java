package org.formpress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.formpress.model.Fit;
import org.formpress.model.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitSettingsTest {

    private static final Typography DECLARED = new Typography(18, 11, 10, 13.5, 3, 2.5, 0.6, 19);

    @TempDir
    private Path folder;

    @Test
    void aFormWithoutStepsIsAlwaysAsDeclared() throws IOException {
        assertThat(read("id: some")).isEqualTo(Fit.NONE);
    }

    @Test
    void eachStepKeepsWhatTheOnesBeforeChanged() throws IOException {
        Fit fit = read("fit: [{paddingAlong: 1.5, minRowHeight: 17}, {leading: 12.5}, {body: 9}]");

        assertThat(fit.sparse()).isEqualTo(0.25);
        assertThat(fit.steps())
                .containsExactly(
                        new Typography(18, 11, 10, 13.5, 3, 1.5, 0.6, 17),
                        new Typography(18, 11, 10, 12.5, 3, 1.5, 0.6, 17),
                        new Typography(18, 11, 9, 12.5, 3, 1.5, 0.6, 17));
    }

    @Test
    void aFormMayAllowSmallerTypeAndEmptierPages() throws IOException {
        Fit fit = read("fit: [{body: 8}]\npage: {sparse: 0.4}\ntype: {smallest: 8}");

        assertThat(fit.sparse()).isEqualTo(0.4);
        assertThat(fit.steps().get(0).body()).isEqualTo(8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            fit: tight                            | fit must be a list of steps, such as [{leading: 12.5}, {body: 9.5}]
            fit: [tight]                          | fit.0 must name sizes, such as {leading: 12.5}
            fit: [{colour: 3}]                    | fit.0.colour is no size that a step changes; these are: body,
            fit: [{body: small}]                  | fit.0.body must be a number
            fit: [{leading: 12}, {body: 8.9}]     | fit.1.body is below the smallest type of the form, 9.0 pt (type.smallest)
            fit: [{body: 9}], page: {sparse: 25}  | page.sparse must be a share of the page's height, from 0 to 1
            """)
    void aFaultIsNamed(String settings, String message) {
        assertThatThrownBy(() -> read(settings.replace("], page", "]\npage")))
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining(message);
    }

    private Fit read(String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("form.yml"), settings);
        return FitSettings.read(SettingsReader.read(file), DECLARED);
    }
}
