package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.formpress.read.ToldChanges.assertOneChange;
import static org.formpress.read.ToldChanges.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.formpress.Sample;
import org.formpress.read.grid.Change.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What clerks do to a form in Word, and how it reads. */
class EditedFormTest {

    private static final Sample SELF = Sample.named("self-evaluation/typical");
    private static final Sample TARGET = Sample.named("target-declaration/typical");

    private static Extracted after(Sample sample, Consumer<WordEdit> edit) {
        WordEdit word = new WordEdit(Files.docx(sample));
        edit.accept(word);
        Extracted extracted = Files.extract(word.save());
        assertThat(Files.extract(Files.docx(extracted.checked().json())).data())
                .as("what was read renders, and reads back the same")
                .isEqualTo(Files.data(extracted.checked().json()));
        return extracted;
    }

    private static ObjectNode data(Sample sample) {
        return Files.data(sample).deepCopy();
    }

    private static Sample sample(String form) {
        return form.equals("self-evaluation") ? SELF : TARGET;
    }

    @Test
    void aScoreTypedOverIsTheNewScoreAndNothingElseChanges() {
        Extracted extracted = after(SELF, word -> word.type("/indicators/2/score", "8.5"));

        assertOneChange(extracted, "/indicators/2/score", "9.00", "8.5");
        assertThat(extracted.changes().get(0).label()).isEqualTo("得分");
        ObjectNode expected = data(SELF);
        ((ObjectNode) expected.at("/indicators/2"))
                .set("score", extracted.data().at("/indicators/2/score"));
        assertThat(extracted.data()).isEqualTo(expected);
    }

    @Test
    void aTotalThatTheDataHadNotAndTheFormComputedSaysSo() {
        ObjectNode without = data(SELF);
        without.remove("totalScore");
        byte[] json = without.toString().getBytes(UTF_8);

        Extracted extracted = Files.extract(
                new WordEdit(Files.docx(json)).type("/totalScore", "99.5").save());

        assertThat(extracted.changes()).singleElement().satisfies(change -> {
            assertThat(change.computed()).isTrue();
            assertThat(change.from().decimalValue()).isEqualByComparingTo("98");
            assertThat(change.to().decimalValue()).isEqualByComparingTo("99.5");
        });
        assertThat(after(SELF, word -> word.type("/totalScore", "99.5"))
                        .changes()
                        .get(0)
                        .computed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aTextTypedOverIsReadExactly(String form) {
        String text = " 年度<目标>&“值”　≥ 12 次 ";

        Extracted extracted = after(sample(form), word -> word.type("/indicators/1/target", text));

        assertOneChange(
                extracted,
                "/indicators/1/target",
                data(sample(form)).at("/indicators/1/target").asText(),
                text);
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation,/indicators/0/deviation,按期完成",
        "self-evaluation,/funding/carriedOver/score,1.5",
        "target-declaration,/projectCategory,其他"
    })
    void anEmptyCellThatIsFilledHasAValue(String form, String pointer, String text) {
        ObjectNode empty = data(sample(form));
        empty.remove("projectCategory");
        Sample sample = new Sample(form, empty.toString().getBytes(UTF_8));

        assertOneChange(after(sample, word -> word.type(pointer, text)), pointer, "null", text);
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,/expectedGoal", "target-declaration,/annualGoal"})
    void anAddedParagraphIsALineMore(String form, String pointer) {
        String before = data(sample(form)).at(pointer).asText();

        Extracted extracted = after(sample(form), word -> word.addParagraph(pointer, "另有补充。"));

        assertOneChange(extracted, pointer, before, before + "\n另有补充。");
    }

    @Test
    void aLineBreakIsALineToo() {
        Extracted extracted = after(SELF, word -> {
            word.type("/indicators/0/deviation", "一");
            Element run =
                    WordEdit.all(word.cell("/indicators/0/deviation"), "r").get(0);
            run.appendChild(word.element("br"));
            run.appendChild(WordEdit.all(word.paragraph("二"), "t").get(0));
        });

        assertOneChange(extracted, "/indicators/0/deviation", "null", "一\n二");
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,0", "self-evaluation,2", "self-evaluation,4", "self-evaluation,6"})
    @CsvSource({"target-declaration,0", "target-declaration,3", "target-declaration,6", "target-declaration,11"})
    void aDeletedRowIsARemovedIndicatorAndTheOthersKeepTheirLabels(String form, int row) {
        Extracted extracted = after(sample(form), word -> word.deleteRow("/indicators/" + row + "/target"));

        ObjectNode expected = data(sample(form));
        JsonNode removed = ((ArrayNode) expected.get("indicators")).remove(row);
        assertThat(extracted.data()).isEqualTo(expected);
        assertThat(extracted.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ROW_REMOVED);
            assertThat(change.pointer()).isEqualTo("/indicators/" + row);
            assertThat(change.label()).isEqualTo("绩效指标");
            assertThat(change.from()).isEqualTo(removed);
        });
    }

    @Test
    void allRowsDeletedLeaveNoIndicators() {
        Extracted extracted = after(TARGET, word -> {
            for (int row = 0; row < 12; row++) {
                word.deleteRow("/indicators/" + row + "/target");
            }
        });

        assertThat(extracted.data().get("indicators")).isEmpty();
        assertThat(extracted.changes()).hasSize(12).allMatch(change -> change.kind() == Kind.ROW_REMOVED);
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,2", "target-declaration,4", "self-evaluation,0", "target-declaration,8"})
    void aCopiedRowIsANewIndicatorWithTheSameValuesUntilTheyAreTypedOver(String form, int row) {
        Extracted extracted = after(sample(form), word -> {
            Element copy = word.copyRow("/indicators/" + row + "/target", "/indicators/" + row + "/target");
            word.fill(copy, form.startsWith("self") ? 3 : 4, "≥2次");
        });

        ObjectNode expected = data(sample(form));
        ObjectNode added = expected.at("/indicators/" + row).deepCopy();
        added.put("target", "≥2次");
        ((ArrayNode) expected.get("indicators")).insert(row + 1, added);
        assertThat(extracted.data()).isEqualTo(expected);
        assertThat(summary(extracted)).containsExactly(tuple(Kind.ROW_ADDED, "/indicators/" + (row + 1), "null", ""));
    }

    @Test
    void anInsertedRowTakesItsLabelsFromAbove() {
        Extracted extracted = after(SELF, word -> {
            Element row = word.insertRow("/indicators/1/target");
            word.fill(row, 2, "新指标");
            word.fill(row, 3, "≥1");
            word.fill(row, 5, "５");
        });

        JsonNode added = extracted.data().at("/indicators/2");
        assertThat(added.toString())
                .isEqualTo(
                        "{\"level1\":\"产出指标\",\"level2\":\"质量指标\",\"level3\":\"新指标\",\"target\":\"≥1\",\"weight\":5}");
        assertThat(summary(extracted)).containsExactly(tuple(Kind.ROW_ADDED, "/indicators/2", "null", ""));
    }

    @Test
    void anInsertedRowOfTheOtherFormMayHaveLabelsOfItsOwn() {
        Extracted extracted = after(TARGET, word -> {
            Element row = word.insertRow("/indicators/11/target");
            WordEdit.all(row, "vMerge").forEach(merge -> merge.getParentNode().removeChild(merge));
            word.fill(row, 1, "成本指标");
            word.fill(row, 2, "经济成本指标");
            word.fill(row, 3, "支出标准");
        });

        assertThat(extracted.data().at("/indicators/12").toString())
                .isEqualTo("{\"level1\":\"成本指标\",\"level2\":\"经济成本指标\",\"level3\":\"支出标准\"}");
        assertThat(extracted.changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aRowInsertedIntoAFormWithoutAnyIsItsFirstIndicator(String form) {
        Sample empty = Sample.named(form + "/no-indicators");
        WordEdit full = new WordEdit(Files.docx(sample(form)));
        Element inserted = full.insertRow("/indicators/0/target");
        WordEdit.all(inserted, "vMerge").forEach(merge -> merge.getParentNode().removeChild(merge));

        Extracted extracted = after(empty, word -> {
            Element header = WordEdit.children(word.all("tbl").get(1), "tr").get(0);
            Element row = (Element) word.document().importNode(inserted, true);
            header.getParentNode().insertBefore(row, header.getNextSibling());
            word.fill(row, form.startsWith("self") ? 2 : 3, "新指标");
        });

        assertThat(extracted.data().get("indicators").toString())
                .isEqualTo("[{\"level1\":\"\",\"level2\":\"\",\"level3\":\"新指标\"}]");
        assertThat(summary(extracted)).containsExactly(tuple(Kind.ROW_ADDED, "/indicators/0", "null", ""));
    }

    @Test
    void trackedChangesAreReadAsAccepted() {
        Extracted extracted = after(SELF, word -> {
            word.track("/indicators/0/score", "19.5");
            word.track("/indicators/1/actual", "88%");
            word.trackDeletedRow("/indicators/5/actual");
            Element row = word.insertRow("/indicators/6/target");
            WordEdit.children(row, "trPr").get(0).appendChild(word.element("ins"));
            word.fill(row, 0, "满意度指标");
            word.fill(row, 1, "其他");
            word.fill(row, 2, "追加");
        });

        assertThat(summary(extracted))
                .containsExactly(
                        tuple(Kind.REPLACED, "/indicators/0/score", "20.00", "19.5"),
                        tuple(Kind.REPLACED, "/indicators/1/actual", "90.00(%)", "88%"),
                        tuple(Kind.ROW_ADDED, "/indicators/6", "null", ""),
                        tuple(Kind.ROW_REMOVED, "/indicators/5", "", "null"));
    }

    @Test
    void aParagraphWhoseMarkWasDeletedGoesOnInTheNext() {
        Extracted extracted = after(TARGET, word -> {
            word.type("/annualGoal", "前半，");
            word.addParagraph("/annualGoal", "后半。");
            Element first = WordEdit.children(word.cell("/annualGoal"), "p").get(0);
            Element mark = word.element("rPr");
            mark.appendChild(word.element("del"));
            WordEdit.children(first, "pPr").get(0).appendChild(mark);
        });

        assertThat(extracted.data().get("annualGoal").asText()).isEqualTo("前半，后半。");
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation,/indicators/3/actual,90.00(%)",
        "self-evaluation,/projectName,居村党群服务站标准化建设",
        "target-declaration,/indicators/3/level3,区域税收落地率",
        "target-declaration,/implementingUnit,上海市普陀区长征镇财政所"
    })
    void aCellOverwrittenAsAWholeIsKnownByItsPlace(String form, String pointer, String before) {
        Extracted extracted = after(sample(form), word -> word.overwrite(pointer, "第一行", "第二行"));

        assertOneChange(extracted, pointer, before, "第一行\n第二行");
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,0,4", "target-declaration,6,11"})
    void aLabelEditedIsTheLabelOfAllItsRows(String form, int first, int end) {
        String field = form.startsWith("self") ? "/level1" : "/level2";

        Extracted extracted = after(sample(form), word -> word.type("/indicators/" + first + field, "改名指标"));

        ObjectNode expected = data(sample(form));
        for (int row = first; row < end; row++) {
            ((ObjectNode) expected.at("/indicators/" + row)).put(field.substring(1), "改名指标");
        }
        assertThat(extracted.data()).isEqualTo(expected);
        assertThat(extracted.changes()).hasSize(end - first);
    }

    @Test
    void aLabelEditedInAnotherRowOfItsSpanIsTheLabelOfAllItsRows() {
        Extracted extracted = after(SELF, word -> word.fill(word.row("/indicators/2/score"), 0, "改名指标"));

        assertThat(extracted.data().findValuesAsText("level1")).startsWith("改名指标", "改名指标", "改名指标", "改名指标", "效益指标");
        assertThat(extracted.changes()).hasSize(4);
    }

    @Test
    void aLabelEditedAndItsFirstRowDeletedDoNotDisturbEachOther() {
        Extracted extracted = after(SELF, word -> {
            word.type("/indicators/0/level1", "改名指标");
            word.deleteRow("/indicators/4/score");
        });

        assertThat(extracted.data().findValuesAsText("level1"))
                .containsExactly("改名指标", "改名指标", "改名指标", "改名指标", "效益指标", "满意度指标");
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation,/indicators/2/deviation",
        "self-evaluation,/funding/total/executed",
        "target-declaration,/projectNature",
        "target-declaration,/funding/project/fiscal",
        "target-declaration,/plannedEndDate"
    })
    void aClearedCellIsNull(String form, String pointer) {
        Extracted typed = after(sample(form), word -> word.type(pointer, ""));
        Extracted overwritten = after(sample(form), word -> word.overwrite(pointer, ""));

        assertOneChange(typed, pointer, data(sample(form)).at(pointer).asText(), "null");
        assertThat(typed.data().at(pointer).isNull()).isTrue();
        assertThat(overwritten.data()).isEqualTo(typed.data());
    }

    @Test
    void theWordsThatWordShowsInAnEmptiedControlAreNothing() {
        Extracted extracted = after(SELF, word -> {
            word.type("/indicators/2/deviation", "单击或点击此处输入文字。");
            WordEdit.all(word.cell("/indicators/2/deviation"), "sdtPr")
                    .get(0)
                    .appendChild(word.element("showingPlcHdr"));
        });

        assertOneChange(extracted, "/indicators/2/deviation", "建设完成时间比计划时间稍晚", "null");
    }

    @Test
    void aRequiredTextThatIsClearedIsAnEmptyText() {
        assertThat(after(SELF, word -> word.type("/projectName", "")).data().get("projectName"))
                .hasToString("\"\"");
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,6,0", "self-evaluation,0,6", "self-evaluation,3,0"})
    @CsvSource({"target-declaration,11,0", "target-declaration,5,3", "target-declaration,10,6"})
    void aRowMovedWithinItsLabelsIsOneMoveAndEveryRowKeepsItsValues(String form, int row, int below) {
        Extracted extracted = after(
                sample(form),
                word -> word.moveRow("/indicators/" + row + "/target", "/indicators/" + below + "/target"));

        ObjectNode expected = data(sample(form));
        int to = move((ArrayNode) expected.get("indicators"), row, below);
        assertThat(extracted.data()).isEqualTo(expected);
        assertThat(summary(extracted))
                .containsExactly(tuple(Kind.ROW_MOVED, "/indicators/" + to, "/indicators/" + row, "/indicators/" + to));
    }

    private static int move(ArrayNode rows, int row, int below) {
        JsonNode moved = rows.remove(row);
        int to = row < below ? below : below + 1;
        rows.insert(to, moved);
        return to;
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation,1,4,level1,产出指标,效益指标",
        "self-evaluation,5,1,level1,效益指标,产出指标",
        "target-declaration,4,7,level2,社会效益指标,可持续影响指标",
        "target-declaration,7,3,level2,可持续影响指标,社会效益指标"
    })
    void aRowMovedUnderAnotherLabelHasThatLabel(String form, int row, int below, String field, String from, String to) {
        Extracted extracted = after(
                sample(form),
                word -> word.moveRow("/indicators/" + row + "/target", "/indicators/" + below + "/target"));

        ObjectNode expected = data(sample(form));
        String pointer = "/indicators/" + move((ArrayNode) expected.get("indicators"), row, below);
        ((ObjectNode) expected.at(pointer)).put(field, to);
        assertThat(extracted.data()).isEqualTo(expected);
        assertThat(summary(extracted))
                .containsExactly(
                        tuple(Kind.ROW_MOVED, pointer, "/indicators/" + row, pointer),
                        tuple(Kind.REPLACED, pointer + "/" + field, from, to));
    }

    @Test
    void aRowMovedWhenTheFirstOfItsSpanIsDeletedHasTheLabelItStandsUnder() {
        Extracted extracted = after(
                SELF,
                word -> word.moveRow("/indicators/1/target", "/indicators/4/target")
                        .deleteRow("/indicators/0/target"));

        assertThat(extracted.data().findValuesAsText("level1"))
                .containsExactly("产出指标", "产出指标", "效益指标", "效益指标", "效益指标", "满意度指标");
    }

    @Test
    void rowsKeepTheLabelOfADeletedFirstRowAndARowMovedAmongThemHasItToo() {
        Extracted extracted = after(
                SELF,
                word -> word.moveRow("/indicators/5/target", "/indicators/1/target")
                        .deleteRow("/indicators/0/target"));

        assertThat(extracted.data().findValuesAsText("level1"))
                .containsExactly("产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "满意度指标");
    }

    @Test
    void aLabelMovedAmongRowsOfAnotherIsThatOfThoseBelowIt() {
        Extracted extracted = after(SELF, word -> word.moveRow("/indicators/4/target", "/indicators/2/target"));

        assertThat(summary(extracted))
                .containsExactly(
                        tuple(Kind.ROW_MOVED, "/indicators/3", "/indicators/4", "/indicators/3"),
                        tuple(Kind.REPLACED, "/indicators/4/level1", "产出指标", "效益指标"));
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation/typical,7", "target-declaration/typical,12"})
    void whateverRowIsMovedItsLabelsAreThoseThatWordShows(String name, int rows) {
        Sample sample = Sample.named(name);
        for (int row = 0; row < rows; row++) {
            for (int below = 0; below < rows; below++) {
                if (row != below) {
                    assertLabelsAsShown(sample, row, below);
                }
            }
        }
    }

    private static void assertLabelsAsShown(Sample sample, int row, int below) {
        WordEdit word = new WordEdit(Files.docx(sample));
        word.moveRow("/indicators/" + row + "/target", "/indicators/" + below + "/target");
        byte[] moved = word.save();
        List<List<String>> shown = SeenInWord.labels(moved);
        List<List<String>> printed =
                SeenInWord.labels(Files.docx(Files.extract(moved).checked().json()));
        for (int line = 0; line < shown.size(); line++) {
            for (int label = 0; label < shown.get(line).size(); label++) {
                assertThat(shown.get(line).get(label))
                        .as("row %d moved below %d: line %d", row, below, line)
                        // Right below a cell that is merged with nothing, Word shows an empty one.
                        .isIn("", printed.get(line).get(label));
            }
        }
    }

    @Test
    void theYearInTheLineBelowTheTitleCanBeEdited() {
        Extracted extracted = after(SELF, word -> {
            for (Element words : word.all("t")) {
                if (words.getTextContent().equals("2023")) {
                    words.setTextContent("２０２４");
                }
            }
        });

        assertOneChange(extracted, "/year", "2023", "2024");
        assertThat(extracted.data().get("year").isNumber()).isTrue();
    }

    @Test
    void totalsThatWereComputedStayAbsentUntilTheyAreTypedOver() {
        ObjectNode without = data(SELF);
        without.remove(List.of("totalWeight", "totalScore", "grade"));
        Sample sample = new Sample("computed", without.toString().getBytes(UTF_8));

        Extracted other = after(sample, word -> word.type("/indicators/0/score", "10"));
        Extracted typed = after(sample, word -> word.type("/totalScore", "95").type("/grade", "良"));

        assertThat(other.data().has("totalScore")).isFalse();
        assertThat(other.changes()).hasSize(1);
        assertThat(summary(typed))
                .containsExactly(
                        tuple(Kind.REPLACED, "/totalScore", "98.00", "95"), tuple(Kind.REPLACED, "/grade", "优", "良"));
    }

    @Test
    void anEditedListKeepsItsMarkersAsText() {
        Sample sample = Sample.named("self-evaluation/markup-in-goals");

        Extracted extracted = after(sample, word -> word.addParagraph("/expectedGoal", "补充。"));

        assertThat(extracted.changes()).hasSize(1);
        assertThat(extracted.data().get("expectedGoal").asText())
                .startsWith("年度总体目标分为硬件改造与服务提升两部分：\n1. 完成 3 处为老服务设施的适老化改造，其中：\n• 无障碍坡道")
                .endsWith("第二期另行申报。\n补充。");
        assertThat(extracted.data().get("actualCompletion"))
                .isEqualTo(Files.data(sample).get("actualCompletion"));
    }
}
