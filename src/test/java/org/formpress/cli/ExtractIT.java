package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.formpress.cli.Program.Run;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path docx = Path.of("");

    @BeforeEach
    void render() {
        String sample = Program.sample("self-evaluation").toString();
        Run run = Program.in(folder).run("render", sample, "--format", "docx");
        assertThat(run.status()).as(run.err()).isZero();
        docx = folder.resolve(run.out().get(0));
    }

    private Path edited(String from, String to) throws Exception {
        byte[] file =
                new DocxFile(Files.readAllBytes(docx)).with("word/document.xml", xml -> xml.replaceFirst(from, to));
        return Files.write(folder.resolve("edited.docx"), file);
    }

    @Test
    void printsALineOfJsonForEveryFile() throws Exception {
        Path edited = edited(">8\\.00<|>9\\.00<", ">７.５<");

        Run run = Program.in(folder).run("extract", docx.toString(), edited.toString());

        assertThat(run.status())
                .as("the total is no longer the sum: " + run.err())
                .isEqualTo(1);
        assertThat(run.out()).hasSize(2);
        JsonNode whole = JSON.readTree(run.out().get(0));
        assertThat(whole.path("data"))
                .isEqualTo(JSON.readTree(Program.sample("self-evaluation").toFile()));
        assertThat(whole.path("changes")).isEmpty();
        assertThat(JSON.readTree(run.out().get(1)).at("/changes/0/to").asText()).isEqualTo("7.5");
        assertThat(run.err()).contains("改动 0 处", "改动 1 处", "得分: 改为：7.5");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAndStopsNoOther() throws Exception {
        Path wrong = edited("项目资金\\(万元\\)", "项目资金(元)");

        Run run = Program.in(folder).run("extract", "--lang", "en", wrong.toString(), docx.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).hasSize(1);
        assertThat(run.err()).contains("edited.docx: ", "table 1", "项目资金(元)", "Hint: ");
    }

    @Test
    void aFileThatIsNoWordFileIsRefused() {
        Run run = Program.in(folder).reading("{}").run("extract", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("<stdin>: ", ".docx");
    }
}
