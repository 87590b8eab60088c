package org.formpress.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.DataValidation;
import org.formpress.draft.Draft;
import org.formpress.draft.DraftJson;
import org.formpress.form.Form;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.read.grid.Change;
import org.formpress.read.grid.Change.Kind;
import org.formpress.write.OutputFormat;
import org.formpress.write.excel.XlsxReader;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that asks to tick: one of several texts in a cell, or a √ in a column. */
class TickBoxesTest {

    private static final String NATURE = "☑新增项目　□延续项目";

    @TempDir
    private Path folder;

    private Renderer renderer;

    @BeforeEach
    void start() {
        renderer = FormHome.in(folder).withForm("choices").renderer();
    }

    private static byte[] data(UnaryOperator<String> edit) {
        return edit.apply(FormHome.text("choices.json")).getBytes(UTF_8);
    }

    private byte[] file(OutputFormat format) {
        return FormHome.render(renderer, data(json -> json), format);
    }

    /** A file in which a clerk has replaced texts. */
    private byte[] edited(OutputFormat format, UnaryOperator<String> edit) {
        byte[] file = file(format);
        return switch (format) {
            case DOCX -> new DocxFile(file).with("word/document.xml", edit);
            case XLSX -> new DocxFile(file).with("xl/worksheets/sheet1.xml", edit);
            default -> inTheForm(new String(file, UTF_8), edit).getBytes(UTF_8);
        };
    }

    /** The grid on the screen: behind it are pages for printing. */
    private static String inTheForm(String html, UnaryOperator<String> edit) {
        int start = html.indexOf("<main");
        int end = html.indexOf("</main>");
        return html.substring(0, start) + edit.apply(html.substring(start, end)) + html.substring(end);
    }

    private Form form() {
        return renderer.catalogue().form("choices").orElseThrow();
    }

    private Draft draft(String json) throws RefusedException {
        return new DraftRenderer(renderer).draft(form(), json.getBytes(UTF_8));
    }

    @Test
    void theGuideShowsHowTheyAreMade() throws IOException {
        String guide = Files.readString(Path.of("docs/templates.md"));
        for (String file : List.of("choices/layout.ftl", "choices/schema.json")) {
            assertThat(FormHome.text(file)
                            .lines()
                            .map(String::strip)
                            .filter(line -> line.matches("(<@c.choice \"/|<@c.choice pointer=).*|\"(nature|grade)\".*"))
                            .map(line -> line.replaceAll(",$", "")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(guide).contains(line));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatPrintsAllChoicesAndTicksTheValue(OutputFormat format) throws RefusedException {
        assertThat(file(format)).isNotEmpty();
        if (format != OutputFormat.XLS) {
            Extracted extracted = renderer.extract(file(format)).get(0);
            assertThat(extracted.changes()).isEmpty();
            assertThat(extracted.findings()).isEmpty();
        }
    }

    @Test
    void boxesStandBeforeOrBehindTheTextsAndLinesEndBetweenThem() throws RefusedException {
        assertThat(draft(FormHome.text("choices.json")).plan().document().values())
                .hasEntrySatisfying(
                        "/nature", printed -> assertThat(printed.text().text()).isEqualTo(NATURE))
                .hasEntrySatisfying(
                        "/grade", printed -> assertThat(printed.text().text()).isEqualTo("优□　良☑　中□　差□"))
                .hasEntrySatisfying(
                        "/kind",
                        printed -> assertThat(printed.text().text())
                                .isEqualTo("1、□部门职能类　2、□一次性项目　3、□经常性项目　4、□基本建设类\n5、☑信息化建设类　6、□其他"))
                .hasEntrySatisfying(
                        "/works/2/state",
                        printed -> assertThat(printed.text().text()).isEqualTo("□已完成　□未完成"));
        assertThat(new DocxFile(file(OutputFormat.DOCX)).text("word/document.xml"))
                .contains("基本建设类</w:t><w:br/><w:t");
        assertThat(new String(file(OutputFormat.HTML), UTF_8)).contains("基本建设类</span><br><span>5、");
        assertThat(new XlsxReader(file(OutputFormat.XLSX)).cell("/kind").getStringCellValue())
                .contains("基本建设类\n5、☑信息化建设类");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX", "HTML"})
    void aClerkTicksAnotherBoxTypesATickOrTheTextAlone(OutputFormat format) throws RefusedException {
        byte[] file = edited(
                format,
                text -> text.replace("☑", "□")
                        .replace("□延续项目", "□√延续项目")
                        .replace("优□", "优√")
                        .replace("□其他", "■其他"));

        Extracted extracted = renderer.extract(file).get(0);

        assertThat(extracted.changes())
                .extracting(
                        Change::kind,
                        Change::pointer,
                        change -> change.from().asText(),
                        change -> change.to().asText())
                .containsExactly(
                        tuple(Kind.REPLACED, "/nature", "新增项目", "延续项目"),
                        tuple(Kind.REPLACED, "/grade", "良", "优"),
                        tuple(Kind.REPLACED, "/kind", "信息化建设类", "其他"),
                        tuple(Kind.REPLACED, "/works/0/state", "已完成", "null"),
                        tuple(Kind.REPLACED, "/works/1/state", "未完成", "null"));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "HTML"})
    void theTextAloneIsAChoiceToo(OutputFormat format) throws RefusedException {
        byte[] file = edited(format, text -> text.replace(NATURE, "延续项目"));

        assertThat(renderer.extract(file).get(0).data().at("/nature").asText()).isEqualTo("延续项目");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX", "HTML"})
    void twoTicksAreRefusedWithTheirCellAndWhatIsAllowed(OutputFormat format) {
        byte[] file = edited(format, text -> text.replace("□延续项目", "☑延续项目"));

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> renderer.extract(file));

        Problem problem = refused.problems().get(0);
        assertThat(problem.code()).isEqualTo("cell.choices");
        assertThat(problem.pointer()).isEqualTo("/nature");
        assertThat(problem.message(Locale.CHINESE)).contains("项目性质").contains("勾选了 新增项目、延续项目");
        assertThat(problem.hint(Locale.ENGLISH)).contains("Allowed: 新增项目、延续项目.");
        assertThat(problem.cell()).isEqualTo(format == OutputFormat.XLSX ? "项目类别登记表!B3" : "");
    }

    @Test
    void otherWordsAreRefusedAndToldOfAnUnfinishedForm() throws RefusedException {
        byte[] file = edited(OutputFormat.HTML, text -> text.replace(NATURE, "☑改建项目　□延续项目"));

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> renderer.extract(file));
        Extracted unfinished = renderer.extractUnfinished(file).get(0);

        assertThat(refused.problems()).extracting(Problem::code).containsExactly("cell.choice");
        assertThat(unfinished.findings()).extracting(Finding::rule).containsExactly("cell-unreadable");
        assertThat(unfinished.data().at("/nature").asText()).isEqualTo("新增项目");
    }

    @Test
    void whatMustBeChosenIsMissingWithoutATick() {
        byte[] file = edited(OutputFormat.XLSX, text -> text.replace(NATURE, "□新增项目　□延续项目"));

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> renderer.extract(file));

        assertThat(refused.problems())
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple("enum", "/nature"));
    }

    @Test
    void rowsThatAreAddedHaveBoxesOrNot() throws RefusedException {
        byte[] file = edited(OutputFormat.HTML, text -> {
            int end = text.lastIndexOf("</tr>") + "</tr>".length();
            return text.substring(0, end) + "<tr><td>验收</td><td>已完成√ □未完成</td><td>√</td><td></td></tr>"
                    + "<tr><td>审计</td><td></td><td></td><td></td></tr>" + text.substring(end);
        });

        Extracted extracted = renderer.extract(file).get(0);

        assertThat(extracted.data().at("/works/3/state").asText()).isEqualTo("已完成");
        assertThat(extracted.data().at("/works/3/onTime").asText()).isEqualTo("√");
        assertThat(extracted.data().at("/works/4").toString()).isEqualTo("{\"name\":\"审计\"}");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX", "HTML"})
    void aTickOfAColumnIsTypedAndCleared(OutputFormat format) throws RefusedException {
        byte[] file = edited(format, text -> text.replace(">√<", "><").replace("操作培训两次", "√"));

        Extracted extracted = renderer.extract(file).get(0);

        assertThat(extracted.data().at("/works/0/onTime").asText("")).isEmpty();
        assertThat(extracted.data().at("/works/1/late").asText("")).isEmpty();
        assertThat(extracted.data().at("/works/2/name").asText()).isEqualTo("√");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX", "HTML"})
    void aTickOfAColumnMayBeAnyTick(OutputFormat format) throws RefusedException {
        byte[] file = edited(format, text -> text.replace(">√<", "> ✔ <"));

        Extracted extracted = renderer.extract(file).get(0);

        assertThat(extracted.changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(√)", "（✔）", "是", "V", "v"})
    void aTickOfAColumnMayBeTypedByOtherKeys(String tick) throws RefusedException {
        byte[] file = edited(OutputFormat.DOCX, text -> text.replace(">√<", ">" + tick + "<"));

        assertThat(renderer.extract(file).get(0).changes()).isEmpty();
    }

    @Test
    void excelOffersTheTicksAndTakesOthers() {
        XlsxReader form = new XlsxReader(file(OutputFormat.XLSX));

        List<? extends DataValidation> offers = form.sheet().getDataValidations();

        assertThat(offers)
                .extracting(
                        offer -> List.of(offer.getValidationConstraint().getExplicitListValues()),
                        DataValidation::getShowErrorBox)
                .contains(
                        tuple(List.of(NATURE, "□新增项目　☑延续项目"), false),
                        tuple(List.of("部门职能类", "一次性项目", "经常性项目", "基本建设类", "信息化建设类", "其他"), false),
                        tuple(List.of("√"), true));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "HTML"})
    void aComparisonMarksTheBoxesThatChanged(OutputFormat format) throws RefusedException {
        byte[] later = data(json -> json.replace("新增项目", "延续项目"));
        RenderRequest request = new RenderRequest(later, format, false, Optional.of(data(json -> json)));

        byte[] file = renderer.render(request).file();

        assertThat(renderer.compare(data(json -> json), later).changes())
                .extracting(
                        Change::pointer,
                        change -> change.from().asText(),
                        change -> change.to().asText())
                .containsExactly(tuple("/nature", "新增项目", "延续项目"));
        if (format == OutputFormat.DOCX) {
            Extracted accepted = renderer.extract(file).get(0);
            assertThat(accepted.changes()).isEmpty();
            assertThat(accepted.data().at("/nature").asText()).isEqualTo("延续项目");
        } else {
            assertThat(new String(file, UTF_8))
                    .contains("<del>☑</del><ins>□</ins>新增项目", "<del>□</del><ins>☑</ins>延续项目");
        }
    }

    @Test
    void aValueThatWasNotThereBeforeIsNoComputedOne() throws RefusedException {
        byte[] earlier = data(json -> json.replace("\"良\"", "null"));

        assertThat(renderer.compare(earlier, data(json -> json)).changes())
                .extracting(
                        change -> change.from().isNull(), change -> change.to().asText())
                .containsExactly(tuple(true, "良"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"form\": \"choices\"}", "{\"form\": \"choices\", \"nature\": \"\", \"works\": [{}]}"})
    void anUnfinishedFormHasOpenBoxes(String json) throws RefusedException {
        Draft draft = draft(json);

        assertThat(draft.plan().document().values().get("/nature").text().text())
                .isEqualTo("□新增项目　□延续项目");
        assertThat(draft.computed()).isEmpty();
        assertThat(DraftJson.of(draft).toString()).contains("□新增项目　□延续项目");
    }

    @Test
    void aTextThatIsNoChoicePrintsBehindThem() throws RefusedException {
        Draft draft = draft("{\"form\": \"choices\", \"nature\": \"改建项目\"}");

        assertThat(draft.plan().document().values().get("/nature").text().text())
                .isEqualTo("□新增项目　□延续项目\n☑改建项目");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX", "HTML"})
    void aBlankFormThatIsTickedComesHome(OutputFormat format) throws RefusedException {
        byte[] blank = new DraftRenderer(renderer).blank(form(), format).file();
        UnaryOperator<String> ticks = text -> text.replace("□延续项目", "√延续项目").replace("□其他", "☑其他");
        byte[] filled = switch (format) {
            case DOCX -> new DocxFile(blank).with("word/document.xml", ticks);
            case XLSX -> new DocxFile(blank).with("xl/worksheets/sheet1.xml", ticks);
            default -> inTheForm(new String(blank, UTF_8), ticks).getBytes(UTF_8);
        };

        Extracted extracted = renderer.extractUnfinished(filled).get(0);

        assertThat(extracted.changes())
                .extracting(Change::pointer, change -> change.to().asText())
                .containsExactly(tuple("/nature", "延续项目"), tuple("/kind", "其他"));
    }
}
