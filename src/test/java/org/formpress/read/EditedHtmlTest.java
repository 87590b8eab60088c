package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.formpress.Browser;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;
import org.formpress.read.grid.Change;
import org.formpress.write.OutputFormat;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to a form in a browser or an editor, and how it reads. */
class EditedHtmlTest {

    private static final Sample SELF = Sample.named("self-evaluation/typical");
    private static final Sample TARGET = Sample.named("target-declaration/typical");

    private static Sample sample(String form) {
        return form.equals("self-evaluation") ? SELF : TARGET;
    }

    private static Extracted after(Sample sample, Consumer<HtmlEdit> edit) {
        HtmlEdit html = new HtmlEdit(sample);
        edit.accept(html);
        return readsBackTheSame(Files.extract(html.save()));
    }

    private static Extracted readsBackTheSame(Extracted extracted) {
        byte[] data = extracted.checked().json();
        assertThat(Files.extract(Files.make(data, OutputFormat.HTML)).data()).isEqualTo(Files.data(data));
        return extracted;
    }

    private static List<String> refusal(Sample sample, Consumer<HtmlEdit> edit, Kind kind) {
        HtmlEdit html = new HtmlEdit(sample);
        edit.accept(html);
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(html.save()));
        assertThat(refused).isNotNull();
        assertThat(refused.kind()).isEqualTo(kind);
        return refused.problems().stream().map(Problem::code).toList();
    }

    private static ObjectNode data(Sample sample) {
        return Files.data(sample).deepCopy();
    }

    private static Tuple[] summary(Extracted extracted) {
        return extracted.changes().stream()
                .map(change -> tuple(
                        change.kind().id(),
                        change.pointer(),
                        change.from().asText(),
                        change.to().asText()))
                .toArray(Tuple[]::new);
    }

    private static void assertOneChange(Extracted extracted, String pointer, String from, String to) {
        assertThat(summary(extracted)).containsExactly(tuple("replaced", pointer, from, to));
        assertThat(extracted.data().at(pointer).asText()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkOfTheByteOrderThatEditorsOnWindowsWriteIsNoText(String encoding) {
        HtmlEdit html = new HtmlEdit(SELF);
        html.type("/projectName", "𠀀改名");
        byte[] marked = ("\uFEFF" + new String(html.save(), UTF_8)).getBytes(Charset.forName(encoding));

        assertThat(Files.extract(marked).data().path("projectName").asText()).isEqualTo("𠀀改名");
        assertThat(Files.extract(marked).changes()).hasSize(1);
    }

    @Test
    void aScoreTypedOverIsTheNewScoreAndNothingElseChanges() {
        Extracted extracted = after(SELF, html -> html.type("/indicators/2/score", "８.5"));

        assertOneChange(extracted, "/indicators/2/score", "9.00", "8.5");
        ObjectNode expected = data(SELF);
        ((ObjectNode) expected.at("/indicators/2"))
                .set("score", extracted.data().at("/indicators/2/score"));
        assertThat(extracted.data()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aTextTypedOverIsReadExactly(String form) {
        String text = " 年度<目标>&“值”　≥ 12 次 ";
        String before = data(sample(form)).at("/indicators/1/target").asText();

        assertOneChange(
                after(sample(form), html -> html.type("/indicators/1/target", text)),
                "/indicators/1/target",
                before,
                text);
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,/year,2024", "target-declaration,/year,2025"})
    void theYearInTheLineBelowTheTitleIsRead(String form, String pointer, String year) {
        String before = data(sample(form)).at(pointer).asText();

        assertOneChange(after(sample(form), html -> html.type(pointer, year)), pointer, before, year);
    }

    /** The labels of the columns say the month once more: whoever changes it may change them, too. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void yearAndMonthInOneLineAreRead(boolean labels) {
        Extracted extracted = after(Sample.named("monitoring/typical"), html -> {
            html.type("/year", "2025");
            html.type("/month", "9");
            if (labels) {
                html.all("th:contains(1-7月), td:contains(1-7月)")
                        .forEach(label -> label.text(label.text().replace("-7", "-9")));
            }
        });

        assertThat(extracted.changes()).extracting(Change::pointer).containsExactly("/year", "/month");
        assertThat(extracted.data().path("month").asInt()).isEqualTo(9);
    }

    /** A label with a line end that nobody typed, as Excel has it. */
    @Test
    void aLabelThatFollowsMayBeBrokenIntoLines() {
        Extracted extracted = after(Sample.named("hunan-department-basic-data/typical"), html -> {
            html.type("/year", "2025");
            html.all("th:contains(2024年完工项目)").forEach(label -> label.html("楼堂馆所控制情况<br>(2025年完工项目)"));
        });

        assertThat(extracted.changes()).extracting(Change::pointer).containsExactly("/year");
    }

    private static Stream<String> anotherParagraph() {
        return Stream.of(
                "<p>另有补充。</p>", "<div>另有补充。<br></div>", "<div><span style=\"color:red\">另有<b>补充</b>。</span></div>");
    }

    @ParameterizedTest
    @MethodSource("anotherParagraph")
    void anAddedParagraphIsALineMoreHoweverAnEditorWritesIt(String paragraph) {
        String before = data(SELF).at("/expectedGoal").asText();

        assertOneChange(
                after(SELF, html -> html.cell("/expectedGoal").append(paragraph)),
                "/expectedGoal",
                before,
                before + "\n另有补充。");
    }

    @Test
    void aLineBreakIsALineTooAndOneAtTheEndIsNone() {
        Extracted extracted =
                after(TARGET, html -> html.cell("/indicators/0/target").html("一<br>二<br>"));

        assertThat(extracted.data().at("/indicators/0/target").asText()).isEqualTo("一\n二");
    }

    @Test
    void aClearedCellHasNoValueAndAFilledOneHas() {
        Extracted extracted = after(SELF, html -> {
            html.cell("/indicators/1/actual").html("<br>");
            html.type("/funding/carriedOver/score", "1.5");
        });

        assertThat(extracted.changes())
                .extracting(Change::pointer)
                .containsExactly("/funding/carriedOver/score", "/indicators/1/actual");
        assertThat(extracted.data().at("/funding/carriedOver/score").decimalValue())
                .isEqualByComparingTo("1.5");
        assertThat(extracted.data().at("/indicators/1/actual").asText("")).isIn("", "null");
    }

    /** Rows of a group can go where the cells that span them say so. */
    private static void shorten(HtmlEdit html, Element row) {
        int index = row.elementSiblingIndex();
        for (Element above : row.parent().children()) {
            for (Element cell : above.children()) {
                int rows = cell.hasAttr("rowspan") ? Integer.parseInt(cell.attr("rowspan")) : 1;
                if (above.elementSiblingIndex() < index && above.elementSiblingIndex() + rows > index) {
                    cell.attr("rowspan", Integer.toString(rows - 1));
                }
            }
        }
        row.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aDeletedRowIsARemovedIndicator(String form) {
        HtmlEdit seen = new HtmlEdit(sample(form));
        int row = 1;
        while (seen.row("/indicators/" + row + "/target")
                        .select("[rowspan],[data-pointer$=/level1]")
                        .size()
                > 0) {
            row++;
        }
        String pointer = "/indicators/" + row;

        Extracted extracted = after(sample(form), html -> shorten(html, html.row(pointer + "/target")));

        ObjectNode expected = data(sample(form));
        ((ArrayNode) expected.get("indicators")).remove(row);
        assertThat(summary(extracted)).containsExactly(tuple("row-removed", pointer, "", "null"));
        assertThat(extracted.data()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aCopiedRowIsAnAddedIndicatorWithTheLabelsAboveIt(String form) {
        Extracted extracted = after(sample(form), html -> {
            Element row = html.row("/indicators/0/target");
            Element copy = row.clone();
            copy.select("[rowspan]").remove();
            copy.selectFirst("[data-pointer=/indicators/0/level3]").text("又一指标");
            row.select("[rowspan]")
                    .forEach(
                            cell -> cell.attr("rowspan", Integer.toString(Integer.parseInt(cell.attr("rowspan")) + 1)));
            if (copy.select("[data-pointer$=/level2]").size() > 0) {
                copy.select("[data-pointer$=/level2]").remove();
                row.select("[data-pointer$=/level2]").attr("rowspan", "2");
            }
            row.after(copy);
        });

        assertThat(extracted.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind().id()).isEqualTo("row-added");
            assertThat(change.pointer()).isEqualTo("/indicators/1");
        });
        assertThat(extracted.data().at("/indicators/1/level3").asText()).isEqualTo("又一指标");
        assertThat(extracted.data().at("/indicators/1/level2"))
                .isEqualTo(extracted.data().at("/indicators/0/level2"));
        assertThat(extracted.data().get("indicators"))
                .hasSize(data(sample(form)).get("indicators").size() + 1);
    }

    @Test
    void aRowPutElsewhereInItsGroupIsMoved() {
        HtmlEdit seen = new HtmlEdit(Sample.named("target-declaration/forty-indicators"));
        int row = 1;
        while (seen.row("/indicators/" + row + "/target")
                                .select("[rowspan],[data-pointer$=/level2]")
                                .size()
                        > 0
                || seen.row("/indicators/" + (row + 1) + "/target")
                                .select("[rowspan],[data-pointer$=/level2]")
                                .size()
                        > 0) {
            row++;
        }
        int moved = row;

        Extracted extracted = after(
                Sample.named("target-declaration/forty-indicators"),
                html -> html.row("/indicators/" + moved + "/target")
                        .before(html.row("/indicators/" + (moved + 1) + "/target")));

        assertThat(extracted.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind().id()).isEqualTo("row-moved"));
    }

    @Test
    void attributesInAnotherOrderAndOtherEntitiesChangeNothing() {
        byte[] html = Files.make(SELF.json(), OutputFormat.HTML);
        String saved = new String(html, UTF_8)
                .replaceFirst("<html", "<!-- saved from url=(0014)about:internet -->\n<html")
                .replaceAll("<td class=\"([^\"]*)\" data-pointer=\"([^\"]*)\"", "<TD data-pointer='$2' class=$1")
                .replace(">上海市闵行区浦锦", ">&#x4e0a;海市闵行区&#28006;锦")
                .replace("</tr>\n", "</tr>\n\n\t")
                .replace("<main>", "<main contenteditable=\"true\" spellcheck=\"false\">");
        assertThat(saved).contains("<TD", "&#28006;", "contenteditable");

        assertThat(Files.extract(saved.getBytes(UTF_8)).changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void theFormsOwnWordsAreNotToBeChanged(String form) {
        assertThat(refusal(
                        sample(form),
                        html -> html.all("th").stream()
                                .filter(label -> label.text().contains("元"))
                                .findFirst()
                                .orElseThrow()
                                .text("项目资金（角）"),
                        Kind.UNREADABLE_FILE))
                .containsExactly("file.label");
        assertThat(refusal(sample(form), html -> html.all("h1").get(0).text("别的表"), Kind.UNREADABLE_FILE))
                .containsExactly("file.words");
    }

    @Test
    void whatIsNoTextIsRefusedWithItsPlace() {
        for (String what : List.of(
                "<img src=\"data:image/png;base64,AA==\">",
                "<ul><li>一</li></ul>",
                "<table><tr><td>1</td></tr></table>")) {
            assertThat(refusal(SELF, html -> html.cell("/indicators/1/actual").html(what), Kind.UNREADABLE_FILE))
                    .as(what)
                    .containsExactly("file.content");
        }
    }

    @Test
    void aCellTooManyOrTooFewIsRefused() {
        assertThat(refusal(SELF, html -> html.cell("/indicators/1/actual").remove(), Kind.UNREADABLE_FILE))
                .containsExactly("file.grid");
        assertThat(refusal(SELF, html -> html.cell("/indicators/1/actual").after("<td>9</td>"), Kind.UNREADABLE_FILE))
                .containsExactly("file.columns");
        assertThat(refusal(SELF, html -> html.cell("/indicators/1/actual").attr("colspan", "2"), Kind.UNREADABLE_FILE))
                .containsExactly("file.columns");
        assertThat(refusal(SELF, html -> html.row("/indicators/1/target").remove(), Kind.UNREADABLE_FILE))
                .hasSize(1);
    }

    @Test
    void pointersThatContradictThePlaceAreRefused() {
        assertThat(refusal(
                        SELF,
                        html -> html.cell("/indicators/1/actual").attr("data-pointer", "/indicators/1/target"),
                        Kind.UNREADABLE_FILE))
                .containsExactly("file.anchor");
        assertThat(refusal(
                        SELF,
                        html -> html.cell("/indicators/1/actual").attr("data-pointer", "/indicators/2/actual"),
                        Kind.UNREADABLE_FILE))
                .containsExactly("file.anchors");
        assertThat(refusal(
                        SELF,
                        html -> html.all("[data-pointer]").forEach(cell -> cell.removeAttr("data-pointer")),
                        Kind.UNREADABLE_FILE))
                .hasSize(1);
    }

    @Test
    @Tag("browser")
    void aBrowserThatSavesThePageChangesNothing() throws Exception {
        try (Browser browser = Browser.open()) {
            for (Sample sample : List.of(SELF, TARGET, Sample.named("self-evaluation/markup-in-goals"))) {
                byte[] saved = browser.edit(Files.make(sample.json(), OutputFormat.HTML), "");

                assertThat(Files.extract(saved).changes()).as(sample.name()).isEmpty();
                assertThat(Files.extract(saved).data()).isEqualTo(Files.data(sample));
            }
        }
    }

    private static byte[] edited(byte[] html, String script) throws Exception {
        try (Browser browser = Browser.open()) {
            return browser.edit(html, script);
        }
    }

    @ParameterizedTest
    @Tag("browser")
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void whatIsTypedInARealBrowserIsRead(String form) throws Exception {
        byte[] saved = edited(Files.make(sample(form).json(), OutputFormat.HTML), """
                page.designMode = "on";
                const select = pointer => {
                  const cell = page.querySelector(`main [data-pointer="${pointer}"]`);
                  page.defaultView.getSelection().selectAllChildren(cell);
                };
                select("/indicators/1/target");
                page.execCommand("insertText", false, "新的  目标");
                select("/indicators/2/target");
                page.execCommand("insertText", false, "第一行");
                page.execCommand("insertParagraph");
                page.execCommand("insertText", false, "第二行");
                select("/implementingUnit");
                page.execCommand("delete");
                """);

        Extracted extracted = Files.extract(saved);

        assertThat(extracted.changes())
                .extracting(Change::pointer, change -> change.to().asText(""))
                .contains(tuple("/indicators/1/target", "新的  目标"), tuple("/indicators/2/target", "第一行\n第二行"));
        assertThat(extracted.changes()).hasSize(3);
        assertThat(extracted.data().path("implementingUnit").asText()).isEmpty();
    }
}
