package org.formpress.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.Unzip;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Books as single files with a list of them. */
class ZipVolumeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<OutputFormat> PDF = Set.of(OutputFormat.PDF);
    private static final Set<OutputFormat> ALL = EnumSet.allOf(OutputFormat.class);

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode manifest(byte[] zip) throws IOException {
        return JSON.readTree(files(zip).get("manifest.json"));
    }

    private static byte[] named(String projectName) throws IOException {
        ObjectNode form = (ObjectNode)
                JSON.readTree(Sample.named("self-evaluation/typical").json());
        return JSON.writeValueAsBytes(form.put("projectName", projectName));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itHoldsEveryFormInEveryFormatAsItIsRenderedAlone() throws IOException, RefusedException {
        byte[] form = named("党建办工作经费");
        Map<String, byte[]> files = files(Books.of(List.of(form), ALL).write(1, BookFormat.ZIP));

        assertThat(files.keySet())
                .containsExactly(
                        "001-党建办工作经费.pdf",
                        "001-党建办工作经费.docx",
                        "001-党建办工作经费.html",
                        "001-党建办工作经费.xlsx",
                        "001-党建办工作经费.xls",
                        "manifest.json",
                        "manifest.csv");
        for (OutputFormat format : OutputFormat.values()) {
            assertThat(files.get("001-党建办工作经费." + format.id()))
                    .isEqualTo(Project.renderer()
                            .render(new RenderRequest(form, format, false))
                            .file());
        }
    }

    @Test
    void theManifestTellsOfEveryFileAndItsHash() throws IOException {
        byte[] zip = Books.of(Books.samplesAndRefused(), ALL).write(1, BookFormat.ZIP);
        Map<String, byte[]> files = files(zip);

        List<String> listed = new ArrayList<>();
        for (JsonNode form : manifest(zip).get("forms")) {
            for (JsonNode file : form.get("files")) {
                String name = file.get("name").textValue();
                listed.add(name);
                assertThat(file.get("sha256").textValue()).isEqualTo(sha256(files.get(name)));
                assertThat(file.get("bytes").intValue()).isEqualTo(files.get(name).length);
            }
        }
        assertThat(listed)
                .hasSize(ALL.size() * (Books.samplesAndRefused().size() - 1))
                .containsExactlyElementsOf(
                        files.keySet().stream().limit(files.size() - 2L).toList());
    }

    @Test
    void theManifestTellsWhatAFormIs() throws IOException {
        Sample sample = Sample.named("self-evaluation/typical");
        JsonNode data = JSON.readTree(sample.json());
        JsonNode form = manifest(Books.of(List.of(sample.json()), PDF).write(1, BookFormat.ZIP))
                .at("/forms/0");

        assertThat(form.get("number").intValue()).isEqualTo(1);
        assertThat(form.get("volume").intValue()).isEqualTo(1);
        assertThat(form.get("form").textValue()).isEqualTo("self-evaluation");
        assertThat(form.get("projectName")).isEqualTo(data.get("projectName"));
        assertThat(form.get("unit")).isEqualTo(data.get("implementingUnit"));
        assertThat(form.get("year").textValue()).isEqualTo(data.get("year").asText());
        assertThat(form.get("score").textValue()).matches("[0-9]+\\.[0-9]{2}");
        JsonNode total = data.at("/funding/total");
        assertThat(new BigDecimal(form.get("budget").textValue()))
                .isEqualByComparingTo(total.get("adjustedBudget").decimalValue());
        assertThat(new BigDecimal(form.get("executed").textValue()))
                .isEqualByComparingTo(total.get("executed").decimalValue());
        assertThat(form.get("rate").textValue()).isEqualTo("100.00");
        assertThat(form.get("grade").textValue()).isEqualTo("优");
        assertThat(form.get("page").intValue()).isEqualTo(4);
        assertThat(form.get("pages").intValue()).isEqualTo(1);
        assertThat(form.get("findings").isInt()).isTrue();
        assertThat(form.get("errors")).isEmpty();
    }

    @Test
    void bothListsTellWhereAFormIsSealedAndOnWhichPageOfTheBooklet() throws IOException {
        byte[] sealed = Sample.named("ex-ante-evaluation/typical").json();
        byte[] zip = Books.of(List.of(named("甲"), sealed), PDF).write(1, BookFormat.ZIP);
        JsonNode form = manifest(zip).at("/forms/1");
        JsonNode seal = form.at("/seals/1");
        int lastPage = form.get("page").intValue() + form.get("pages").intValue() - 1;
        List<List<String>> rows = CsvReader.rows(new String(files(zip).get("manifest.csv"), UTF_8));

        assertThat(manifest(zip).at("/forms/0/seals")).isEmpty();
        assertThat(seal.get("name").textValue()).isEqualTo("unit");
        assertThat(seal.get("kind").textValue()).isEqualTo("seal");
        assertThat(seal.get("page").intValue()).isEqualTo(lastPage).isGreaterThan(5);
        assertThat(rows.get(2).get(rows.get(0).indexOf("盖章签字处")))
                .contains("unit：第%d页 %.1f ".formatted(lastPage, seal.get("x").doubleValue()));
    }

    @Test
    void aRefusedFormHasNoFileAndIsListedWithItsFaults() throws IOException {
        byte[] zip = Books.of(Books.samplesAndRefused(), PDF).write(1, BookFormat.ZIP);
        JsonNode refused = manifest(zip).at("/forms/2");

        assertThat(files(zip).keySet()).noneMatch(name -> name.startsWith("003"));
        assertThat(refused.get("files")).isEmpty();
        assertThat(refused.get("projectName").textValue()).isEqualTo("=缺项的项目");
        assertThat(refused.get("errors")).isNotEmpty().allSatisfy(error -> {
            assertThat(error.get("code").textValue()).isEqualTo("missing");
            assertThat(error.get("message").textValue()).isNotBlank();
            assertThat(error.get("hint").textValue()).isNotBlank();
        });
    }

    @Test
    void whatAnotherFormOfTheProjectSaysOtherwiseIsListedWithItsNumber() throws IOException {
        byte[] declared = Sample.named("target-declaration/typical").json();
        byte[] zip =
                Books.of(List.of(declared, Books.evaluationOf(declared)), PDF).write(1, BookFormat.ZIP);
        JsonNode forms = manifest(zip).get("forms");

        assertThat(forms.at("/0/contradictions")).isEmpty();
        assertThat(forms.at("/1/contradictions")).isNotEmpty().allSatisfy(found -> {
            assertThat(found.get("code").textValue()).isEqualTo("forms-differ");
            assertThat(found.get("severity").textValue()).isIn("warning", "info");
            assertThat(found.at("/other/number").intValue()).isOne();
            assertThat(found.get("message").textValue()).contains("（第 1 份）");
        });
        List<List<String>> rows = CsvReader.rows(new String(files(zip).get("manifest.csv"), UTF_8));
        assertThat(rows.get(1).get(rows.get(0).indexOf("与他表不符"))).isEmpty();
        assertThat(rows.get(2).get(rows.get(0).indexOf("与他表不符")))
                .contains(forms.at("/1/contradictions/0/message").textValue());
    }

    @Test
    void theTableHasARowForEveryFormAndNoFormula() throws IOException {
        byte[] zip = Books.of(Books.samplesAndRefused(), PDF).write(1, BookFormat.ZIP);
        String csv = new String(files(zip).get("manifest.csv"), UTF_8);
        List<List<String>> rows = CsvReader.rows(csv);

        assertThat(csv).startsWith("\uFEFF\"序号\"").endsWith("\r\n");
        assertThat(rows).hasSize(1 + Books.samplesAndRefused().size());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(rows.get(0)).contains("项目名称", "得分", "PDF 文件", "PDF SHA-256");
        assertThat(rows.get(3).get(rows.get(0).indexOf("项目名称"))).isEqualTo("'=缺项的项目");
        assertThat(rows.get(3).get(rows.get(0).indexOf("未收入原因"))).contains("缺少必填的字段");
        assertThat(rows.get(1))
                .contains(manifest(zip).at("/forms/0/files/0/sha256").textValue());
    }

    @Test
    void theListAloneHasTheRowsOfTheTableWithoutFilesAndInVolumesTheCommonOneHasAll() throws IOException {
        Books book = Books.of(Books.samplesAndRefused(), PDF, new BookMaker(Project.renderer(), 7));
        List<List<String>> all = rows(book.write(0, BookFormat.CSV));
        List<List<String>> tabled =
                CsvReader.rows(new String(files(book.write(0, BookFormat.ZIP)).get("manifest.csv"), UTF_8));

        int columns = all.get(0).size();
        assertThat(tabled.get(0).subList(columns, tabled.get(0).size())).containsExactly("PDF 文件", "PDF SHA-256");
        assertThat(all)
                .hasSize(1 + Books.samplesAndRefused().size())
                .containsExactlyElementsOf(
                        tabled.stream().map(row -> row.subList(0, columns)).toList());
        List<List<String>> parts = new ArrayList<>();
        for (int volume = 1; volume < book.layout().volumes().size(); volume++) {
            List<List<String>> part = rows(book.write(volume, BookFormat.CSV));
            assertThat(part.get(0)).isEqualTo(all.get(0));
            parts.addAll(part.subList(1, part.size()));
        }
        assertThat(parts).isEqualTo(all.subList(1, all.size()));
        assertThat(all.get(3)).contains("'=缺项的项目");
    }

    private static List<List<String>> rows(byte[] csv) {
        return CsvReader.rows(new String(csv, UTF_8));
    }

    @Test
    void aListOfFormsIsDoneFormByForm() throws IOException {
        Books book = Books.of(Books.samplesAndRefused(), PDF);
        int[] done = {0};
        book.maker()
                .write(
                        book.layout(),
                        new BookFile(1, BookFormat.CSV),
                        line -> new byte[0],
                        () -> done[0]++,
                        new ByteArrayOutputStream());

        assertThat(done[0]).isEqualTo(book.forms().size());
    }

    private static Stream<Arguments> hostileNames() {
        return Stream.of(
                Arguments.of("../../etc/passwd", "001-.._.._etc_passwd.pdf"),
                Arguments.of("a/b\\c:d*e?f\"g<h>i|j", "001-a_b_c_d_e_f_g_h_i_j.pdf"),
                Arguments.of("CON", "001-CON.pdf"),
                Arguments.of("...", "001-....pdf"),
                Arguments.of(" 空格 ", "001- 空格.pdf"),
                Arguments.of("一\n二", "001-一 二.pdf"),
                Arguments.of("e\u0301", "001-\u00E9.pdf"));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void namesAreFitForEveryFileSystem(String projectName, String file) throws IOException {
        assertThat(files(Books.of(List.of(named(projectName)), PDF).write(1, BookFormat.ZIP)))
                .containsKey(file);
    }

    @Test
    void equalNamesAndLongNamesStayApart() throws IOException {
        String longest = "党".repeat(100);
        byte[] zip = Books.of(List.of(named(longest), named(longest), named(longest)), PDF)
                .write(1, BookFormat.ZIP);

        assertThat(files(zip).keySet())
                .hasSize(5)
                .allSatisfy(name -> assertThat(name.getBytes(UTF_8)).hasSizeLessThan(256));
    }

    @Test
    void numbersGoOnOverVolumesAndTheCommonContentsListAll() throws IOException {
        Books book = Books.of(Books.samplesAndRefused(), PDF, new BookMaker(Project.renderer(), 7));
        int count = Books.samplesAndRefused().size();

        List<Integer> numbers = new ArrayList<>();
        for (int volume = 1; volume < book.layout().volumes().size(); volume++) {
            manifest(book.write(volume, BookFormat.ZIP))
                    .get("forms")
                    .forEach(form -> numbers.add(form.get("number").intValue()));
        }
        byte[] common = book.write(0, BookFormat.ZIP);

        assertThat(numbers).hasSize(count).isSorted().doesNotHaveDuplicates();
        assertThat(files(common).keySet()).containsExactly("manifest.json", "manifest.csv");
        assertThat(manifest(common).get("forms")).hasSize(count);
        assertThat(manifest(common).get("forms").get(count - 1).get("volume").intValue())
                .isEqualTo(book.layout().volumes().size() - 1);
        assertThat(manifest(common).at("/forms/0/files/0/name").textValue()).startsWith("001-");
        assertThat(manifest(common).at("/forms/0/files/0").has("sha256")).isFalse();
    }

    @Test
    void theSameBookGivesTheSameBytesInEveryTimeZone() {
        byte[] form = Sample.named("self-evaluation/typical").json();
        Books book = Books.of(List.of(form), ALL);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            String east = sha256(book.write(1, BookFormat.ZIP));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

            assertThat(sha256(book.write(1, BookFormat.ZIP))).isEqualTo(east);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void readersThatGoByTheDirectoryFindTheSameFiles(@TempDir Path folder) throws IOException {
        byte[] zip = Books.of(Books.samplesAndRefused(), ALL).write(1, BookFormat.ZIP);
        try (ZipFile file =
                new ZipFile(Files.write(folder.resolve("book.zip"), zip).toFile())) {
            assertThat(file.stream().map(ZipEntry::getName))
                    .containsExactlyElementsOf(files(zip).keySet());
        }
        // Bit 11 of the flags says that the name is UTF-8 (APPNOTE 4.4.4).
        assertThat(zip[7] & 0x08).isEqualTo(0x08);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void debiansUnzipShowsAndWritesChineseNames(String locale, @TempDir Path folder) throws Exception {
        byte[] zip = Books.of(List.of(named("党建办工作经费"), named("𠮷巷社区")), Set.of(OutputFormat.PDF, OutputFormat.HTML))
                .write(1, BookFormat.ZIP);
        Files.write(folder.resolve("book.zip"), zip);
        Unzip unzip = new Unzip(folder, locale);

        assertThat(unzip.run("-l", "book.zip")).contains("001-党建办工作经费.pdf");
        unzip.run("-q", "book.zip", "-d", "out");
        assertThat(unzip.names("out")).contains("001-党建办工作经费.pdf", "001-党建办工作经费.html", "002-𠮷巷社区.pdf", "manifest.csv");
        assertThat(Files.getPosixFilePermissions(folder.resolve("out").resolve("manifest.csv")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void nobodyWaitsForABookThatIsCancelled() {
        Books book = Books.of(Books.samplesAndRefused(), PDF);
        int[] done = {0};
        Progress cancelled = () -> {
            if (++done[0] == 2) {
                throw new BookCancelledException();
            }
        };

        assertThatThrownBy(() -> book.maker()
                        .write(
                                book.layout(),
                                new BookFile(1, BookFormat.ZIP),
                                line -> book.forms().get(line - 1),
                                cancelled,
                                new ByteArrayOutputStream()))
                .isInstanceOf(BookCancelledException.class);
        assertThat(done[0]).isEqualTo(2);
    }
}
