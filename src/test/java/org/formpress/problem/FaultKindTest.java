package org.formpress.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultKindTest {

    /** What is only ever a finding of its own rule, and refuses nothing. */
    private static final List<String> FINDINGS = List.of(
            "edition.migrated",
            "kept.file.label",
            "kept.file.words",
            "outside.cell",
            "outside.text.above",
            "outside.text.below",
            "outside.table.above",
            "outside.table.below",
            "print.value",
            "print.words",
            "rows.empty",
            "signature.invalid",
            "signature.part",
            "workbook.digits");

    @Test
    void everyMessageAboutAFaultIsOfExactlyOneKind() throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Problem.class.getResourceAsStream("messages.properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        List<String> faults = messages.stringPropertyNames().stream()
                .filter(key -> !key.matches("(subject|type)\\..*|or|.*\\.hint"))
                .filter(key -> !FINDINGS.contains(key))
                .toList();

        assertThat(Arrays.stream(FaultKind.values()).flatMap(kind -> kind.messages().stream()))
                .containsExactlyInAnyOrderElementsOf(faults);
    }

    @Test
    void theTableOfCodesInTheDocumentsHasThemAllAndNoOthers() throws IOException {
        String guide = Files.readString(Path.of("docs", "http.md"));
        String section = guide.substring(guide.indexOf("### Codes"), guide.indexOf("## Findings"));

        assertThat(Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| .+ \\|$")
                        .matcher(section)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(FaultKind.values()).map(FaultKind::id).toList());
    }

    @Test
    void whatRefusesNothingHasNoKind() {
        assertThatThrownBy(() -> FaultKind.of("print.value")).hasMessageContaining("print.value");
    }
}
