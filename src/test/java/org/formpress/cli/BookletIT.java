package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.PostgreSql;
import org.formpress.cli.Program.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BookletIT {

    private static final int JOBS = 20;
    private static final int FORMS = 100;
    private static final Duration TAKEOVER = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void aBookletIsMadeWithoutAService() throws IOException {
        Files.writeString(folder.resolve("forms.ndjson"), lines("表", 3));

        Run run = Program.in(folder).run("booklet", "forms.ndjson", "--out", "out/book.pdf", "--title", "汇编");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsExactly("out/book.pdf");
        assertThat(folder.resolve("out/book.pdf")).isNotEmptyFile();
        assertThat(run.err()).contains("3").doesNotContain("\tat ", "INFO");
    }

    @Test
    void theEndingOfTheFileNameAsksForAWorkbook() throws IOException {
        Files.writeString(folder.resolve("forms.ndjson"), lines("表", 2));

        Run run = Program.in(folder).run("booklet", "forms.ndjson", "--out", "book.xlsx");

        assertThat(run.status()).as(run.err()).isZero();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("book.xlsx")))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetName(0)).isEqualTo("汇总");
        }
    }

    @Test
    void theListOfFormsIsMadeByItself() throws IOException {
        Files.writeString(folder.resolve("forms.ndjson"), lines("=表", 2));

        Run run = Program.in(folder).run("booklet", "forms.ndjson", "--format", "csv", "--out", "list.csv");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsExactly("list.csv");
        assertThat(Files.readString(folder.resolve("list.csv")).lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("预算（万元）", "执行（万元）", "执行率（%）", "等级", "页码");
        assertThat(Files.readString(folder.resolve("list.csv"))).contains("\"'=表");
    }

    @Test
    void onATerminalTheProgressIsABarThatFitsIntoOneLine() throws IOException {
        Files.writeString(folder.resolve("forms.ndjson"), lines("表", 80));

        String shown = Program.in(folder, Map.of("LC_ALL", "C.UTF-8", "TERM", "xterm", "COLUMNS", "30"))
                .shown("booklet", "forms.ndjson", "--out", "book.pdf");

        assertThat(shown).endsWith("\r\nbook.pdf\r\n");
        // A line ends in \r\n; the bar is written again and again after \r, then wiped out.
        List<String> written = List.of(shown.split("\r\n")[0].split("\r"));
        assertThat(written.subList(1, written.size() - 2))
                .hasSizeGreaterThan(1)
                .allSatisfy(bar -> assertThat(bar).matches("\\[#*-*] \\d+%").hasSizeBetween(26, 29));
        assertThat(written.get(written.size() - 2)).isEqualTo(" ".repeat(29));
        assertThat(written.get(written.size() - 1)).contains("80");
    }

    @Test
    void elsewhereTheProgressIsToldInLines() throws IOException {
        Files.writeString(folder.resolve("forms.ndjson"), lines("表", 80));

        Run run = Program.in(folder, Map.of("LC_ALL", "C.UTF-8", "TERM", "xterm"))
                .run("booklet", "forms.ndjson", "--out", "book.pdf");

        assertThat(run.err()).contains("%").doesNotContain("\r", "[", " INFO ");
        assertThat(run.out()).containsExactly("book.pdf");
    }

    @Test
    void badLinesAreToldAndTheBookletIsWritten() throws IOException {
        Run run = Program.in(folder)
                .reading(lines("表", 1) + "\n" + form("坏").replace("\"year\"", "\"yaer\""))
                .run("booklet", "-", "--out", "book.pdf", "--title", "汇编");

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("<stdin>:2", "/yaer");
        assertThat(folder.resolve("book.pdf")).isNotEmptyFile();
    }

    @Test
    void filesAndFoldersAreTakenInNaturalOrderAndFaultsAreToldByFileAndLine() throws IOException {
        Path forms = Files.createDirectory(folder.resolve("forms"));
        Files.writeString(forms.resolve("10.json"), pretty("十"));
        Files.writeString(forms.resolve("2.json"), pretty("二").replace("\"year\"", "\"yaer\""));
        Files.writeString(forms.resolve("1.JSON"), pretty("一").strip());
        Files.writeString(forms.resolve("notes.txt"), "no form");
        Files.writeString(forms.resolve("11.json"), "[" + pretty("十一") + ",\n{}]");
        Files.writeString(folder.resolve("more.ndjson"), form("行一") + "\n\nx\n" + form("行二") + "\n");

        Run run = Program.in(folder)
                .reading(pretty("输入一") + pretty("输入二"))
                .run("booklet", "forms", "more.ndjson", "-", "--out", "book.pdf", "--title", "汇编");

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err())
                .contains("forms/2.json:1: 二: /yaer", "forms/11.json:2: ", "more.ndjson:3: ")
                .contains("10 张表，其中 3 张有误");
        assertThat(titles(Files.readAllBytes(folder.resolve("book.pdf"))))
                .containsSubsequence("1 一", "2 二", "3 十", "4 十一", "6 行一", "8 行二", "9 输入一", "10 输入二");
    }

    @Test
    void aBookOfWhichNoFormCanBeUsedIsNotWritten() {
        Run run = Program.in(folder).reading("{}\nx\n").run("booklet", "-", "--out", "book.pdf");

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("<stdin>:1: ", "<stdin>:2: ", "2 张表全部有误");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("book.pdf")).doesNotExist();
    }

    @Test
    void aFolderWithoutFormsAndAnArrayThatBreaksOffAreToldByName() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("array.json"), "[{},");
        Files.writeString(folder.resolve("form.json"), pretty("一"));

        Run empty = Program.in(folder).run("booklet", "empty", "--out", "book.pdf");
        Run broken = Program.in(folder).run("booklet", "form.json", "array.json", "--out", "book.pdf");

        assertThat(empty.status()).isEqualTo(2);
        assertThat(empty.err()).contains("empty: ", ".json");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).contains("array.json: ", "第 1 行");
        assertThat(folder.resolve("book.pdf")).doesNotExist();
    }

    @Test
    void wrongArgumentsAreAFaultOfUsage() {
        assertThat(Program.in(folder)
                        .reading("{}")
                        .run("booklet", "-", "--order", "size")
                        .status())
                .isEqualTo(2);
        assertThat(Program.in(folder)
                        .reading("{}")
                        .run("booklet", "-", "--out", "book.xls")
                        .status())
                .isEqualTo(2);
        assertThat(Program.in(folder).run("booklet", "no-such-file").status()).isEqualTo(2);
    }

    @Test
    void aKilledNodeGoesOnWhereItWasOnItsH2File() throws Exception {
        Map<String, String> settings =
                Map.of("FORMPRESS_STORE_FOLDER", folder.resolve("store").toString());
        Node node = Node.start(folder, settings);
        String id = node.submit(lines("表", 200));
        node.awaitPercent(id, 10);
        node.kill();

        node = Node.start(folder, settings);
        JsonNode state = node.ended(id);

        assertComplete(state, 200, node.pdf(id), "表");
        node.stop();
    }

    @Test
    void aKilledNodeIsReplacedByAnotherOnPostgresql() throws Exception {
        try (PostgreSql database = PostgreSql.start()) {
            Map<String, String> settings = settings(database);
            Node one = Node.start(folder, settings);
            Node two = Node.start(folder, settings);
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < JOBS; i++) {
                ids.add((i % 2 == 0 ? one : two).submit(lines("第" + i + "本", FORMS)));
            }
            two.ended(ids.get(0));
            one.kill();
            long killed = System.nanoTime();

            for (int i = 0; i < JOBS; i++) {
                assertComplete(two.ended(ids.get(i)), FORMS, two.pdf(ids.get(i)), "第" + i + "本");
            }
            assertThat(Files.readString(folder.resolve("node.log"))).contains("another node takes over the step");
            assertThat(Duration.ofNanos(System.nanoTime() - killed))
                    .as("all done soon after the takeover, which is after at most %s", TAKEOVER)
                    .isLessThan(TAKEOVER.multipliedBy(4));
            two.stop();
        }
    }

    @Test
    void aBookletIsMadeThoughItsDatabaseGoesAwayMeanwhile() throws Exception {
        try (PostgreSql database = PostgreSql.start()) {
            Node node = Node.start(folder, settings(database));
            String id = node.submit(lines("表", 200));
            node.awaitPercent(id, 10);

            database.down();
            node.awaitFault(id, "booklets-away");
            database.up();

            assertComplete(node.ended(id), 200, node.pdf(id), "表");
            node.stop();
        }
    }

    private Map<String, String> settings(PostgreSql database) {
        return Map.of(
                "FORMPRESS_STORE_FOLDER", folder.resolve("store").toString(),
                "FORMPRESS_JOBS_DATABASE_URL", database.url(),
                "FORMPRESS_JOBS_DATABASE_USER", database.user());
    }

    // The outline names every form of the book.
    private static void assertComplete(JsonNode state, int forms, byte[] pdf, String name) throws IOException {
        assertThat(state.path("state").asText()).as(state.toString()).isEqualTo("done");
        assertThat(state.path("rendered").asInt()).isEqualTo(forms);
        assertThat(titles(pdf))
                .filteredOn(title -> title.contains(name + "项目"))
                .hasSize(forms)
                .doesNotHaveDuplicates();
    }

    private static List<String> titles(byte[] pdf) throws IOException {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return document.getOutlines(false).getAllChildren().stream()
                    .flatMap(BookletIT::leaves)
                    .toList();
        }
    }

    private static Stream<String> leaves(PdfOutline outline) {
        return outline.getAllChildren().isEmpty()
                ? Stream.of(outline.getTitle())
                : outline.getAllChildren().stream().flatMap(BookletIT::leaves);
    }

    private static String lines(String name, int forms) {
        return IntStream.range(0, forms)
                .mapToObj(number -> form(name + "项目" + number))
                .collect(Collectors.joining("\n"));
    }

    private static String form(String name) {
        return pretty(name).replace("\n", " ");
    }

    private static String pretty(String name) {
        try {
            return Files.readString(Program.sample("self-evaluation"))
                    .replaceFirst("\"projectName\"\\s*:\\s*\"[^\"]*\"", "\"projectName\": \"" + name + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
