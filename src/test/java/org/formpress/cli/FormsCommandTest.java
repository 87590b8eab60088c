package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.formpress.prove.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Language language, String... arguments) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                CliMessages.in(language));
        return CommandLineTool.of(console).execute(arguments);
    }

    private String at(String path) {
        return folder.resolve(path).toString();
    }

    @Test
    void aFormThatKeepsItsPromisesGetsALineForEachAndAPage() throws IOException {
        Folders folders = Folders.in(folder);
        Path earlier = Files.createDirectories(folder.resolve("out/acceptance")).resolve("random-7.json");
        Path own = Files.writeString(earlier.resolveSibling("notes.json"), "{}");
        Files.writeString(earlier, "{}");

        int status = run(Language.ZH, "forms", "test", folders.form().toString(), "--random", "1", "-o", at("out"));

        assertThat(status).isZero();
        assertThat(earlier).doesNotExist();
        assertThat(own).exists();
        assertThat(out.toString().lines().toList())
                .startsWith("acceptance  项目验收单", "  合格　设置、数据模式和规则可用（1）")
                .contains("  合格　PDF 符合 PDF/A-3a 和 PDF/UA-1（3）", "  报告：" + at("out/acceptance/index.html"));
        assertThat(Files.readString(folder.resolve("out/acceptance/index.html")))
                .contains("<h2>typical</h2>", "href=\"typical.docx\"", "src=\"typical-1.png\"", "合格　各种格式逐格一致（12）");
        assertThat(folder.resolve("out/acceptance/typical.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("out/acceptance/typical-1.png")).isNotEmptyFile();
    }

    @Test
    void aFormThatBreaksAPromiseIsToldWhereAndHasStatusOne() throws IOException {
        Folders folders = Folders.in(folder);
        folders.edit(folders.sample("longest"), "\"合格\"", "7");

        int status = run(Language.EN, "forms", "test", folders.form().toString(), "--random", "0", "-o", at("out"));

        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .contains("  BROKEN  the samples fit the schema", "      longest.json: /items/0/result 验收结果: ")
                .contains("not proved  all this holds of random data");
        assertThat(Files.readString(folder.resolve("out/acceptance/index.html")))
                .contains("class=\"broken\"", "longest.json: /items/0/result");
    }

    @Test
    void aFolderThatIsNotThereIsAFaultOfUsage() {
        assertThat(run(Language.ZH, "forms", "test", at("none"))).isEqualTo(2);
        assertThat(run(Language.ZH, "forms", "test", at(""), "--random", "-1")).isEqualTo(2);

        assertThat(err.toString()).contains(at("none"), "--random");
    }

    @Test
    void aNewFormIsACopyUnderItsOwnIdWithWhatItNeeds() throws IOException {
        assertThat(create("my-form", "target-declaration")).isZero();

        assertThat(Files.readString(folder.resolve("t/my-form/form.yml"))).startsWith("id: my-form\n");
        assertThat(Files.readString(folder.resolve("t/my-form/schema.json"))).contains("\"const\": \"my-form\"");
        assertThat(Files.readString(folder.resolve("s/my-form/typical.json")))
                .contains("\"my-form\"")
                .doesNotContain("target-declaration");
        assertThat(folder.resolve("t/shared/cells.ftl")).exists();
        assertThat(folder.resolve("t/booklet/booklet.yml")).exists();
        assertThat(err.toString()).contains("serve --dev --templates " + at("t"), "forms test " + at("t/my-form"));
        assertThat(run(Language.ZH, "forms", "--templates", at("t"))).isZero();
        assertThat(out.toString()).endsWith("my-form  2023-1  财政项目支出绩效目标申报表\n");
        assertThat(run(Language.ZH, "check", at("s/my-form/typical.json"), "--templates", at("t")))
                .isZero();
    }

    @Test
    void aNewFormOfOnesOwnFormKeepsWhatIsSharedAsItIs() throws IOException {
        create("first", "target-declaration");
        Files.writeString(folder.resolve("t/shared/cells.ftl"), "changed");
        Files.delete(folder.resolve("t/shared/page.fo.ftl"));
        Files.writeString(folder.resolve("t/first/migrations.yml"), "migrations: []\n");

        assertThat(create("second", "first")).isZero();

        assertThat(Files.readString(folder.resolve("t/second/form.yml"))).startsWith("id: second\n");
        assertThat(folder.resolve("t/second/migrations.yml")).doesNotExist();
        assertThat(folder.resolve("t/shared/cells.ftl")).hasContent("changed");
        assertThat(folder.resolve("t/shared/page.fo.ftl")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation-summary", "target-declaration", "acceptance"})
    void whereTheOtherGridWasReadIsNotSaidOfTheNewForm(String like) throws IOException {
        Folders.in(folder.resolve("own"));
        Files.createDirectories(folder.resolve("t"));
        Files.move(folder.resolve("own/templates/acceptance"), folder.resolve("t/acceptance"));
        Files.createDirectories(folder.resolve("s"));
        Files.move(folder.resolve("own/samples/acceptance"), folder.resolve("s/acceptance"));

        assertThat(create("my-form", like)).isZero();

        assertThat(Files.readAllLines(folder.resolve("t/my-form/form.yml")))
                .filteredOn(line -> line.matches("(source|confidence|status|unverified):.*"))
                .hasSize(4)
                .allMatch(line -> line.contains(": 待填：") || line.equals("status: unverified"));
        assertThat(run(Language.ZH, "check", at("s/my-form/typical.json"), "--templates", at("t")))
                .isZero();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("s/my-form"));

        assertThat(create("my-form", "target-declaration")).isEqualTo(2);

        assertThat(err.toString()).contains(at("s/my-form"));
        assertThat(folder.resolve("t")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"My-Form", "表", "a_b", "-a", "a-", "../a", "shared", "booklet", ""})
    void otherIdsAreRefused(String id) {
        assertThat(create(id, "target-declaration")).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFormThatIsNotKnownIsToldWithThoseThatAre() {
        assertThat(create("a", "target")).isEqualTo(2);

        assertThat(err.toString()).contains("target", "target-declaration", "self-evaluation");
    }

    private int create(String id, String like) {
        return run(
                Language.ZH,
                Stream.of("forms", "new", "--like", like, "--templates", at("t"), "--samples", at("s"), "--", id)
                        .toArray(String[]::new));
    }
}
