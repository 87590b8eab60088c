package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Files of which nobody can be sure what they say. */
class RefusedFileTest {

    private static final byte[] SELF = Files.docx(Sample.named("self-evaluation/typical"));
    private static final byte[] TARGET = Files.docx(Sample.named("target-declaration/typical"));
    private static final String CARRIED = "customXml/item1.xml";

    private static Problem refused(byte[] file) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(file));
        assertThat(refused).as("must be refused").isNotNull();
        assertThat(refused.kind()).isEqualTo(RefusedException.Kind.UNREADABLE_FILE);
        Problem problem = refused.problems().get(0);
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(problem.message(language)).isNotBlank().doesNotContain("{");
            assertThat(problem.hint(language)).isNotBlank().doesNotContain("{");
        }
        return problem;
    }

    private static void assertRefused(byte[] file, String code) {
        assertThat(refused(file).code()).isEqualTo(code);
    }

    private static void assertPart(String part, UnaryOperator<String> change, String code) {
        assertRefused(new DocxFile(SELF).with(part, change), code);
    }

    /** Refused for the marks of a value, which is named. */
    private static void assertMarks(Consumer<WordEdit> change, String code, String pointer, String label) {
        WordEdit word = new WordEdit(SELF);
        change.accept(word);
        Problem problem = refused(word.save());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.label()).isEqualTo(label);
        assertThat(problem.message(Locale.CHINESE)).contains(pointer);
    }

    private static void assertEdit(byte[] file, Consumer<WordEdit> change, String code, String... told) {
        WordEdit word = new WordEdit(file);
        change.accept(word);
        Problem problem = refused(word.save());
        assertThat(problem.code()).as(problem.message(Locale.CHINESE)).isEqualTo(code);
        assertThat(List.of(told))
                .allSatisfy(part -> assertThat(problem.message(Locale.CHINESE)).contains(part));
    }

    @Test
    void aFileWithoutItsDataIsNotOurs() {
        assertRefused(new DocxFile(SELF).without(CARRIED), "file.carried.none");
        assertPart(CARRIED, xml -> xml.replace("urn:formpress:data:1", "urn:other"), "file.carried.none");
    }

    @Test
    void dataThatDoesNotFitItsHashIsRefused() {
        assertPart(CARRIED, xml -> xml.replaceFirst("sha256=\"..", "sha256=\"00"), "file.hash");
        assertPart(CARRIED, xml -> xml.replaceFirst(">ewog", ">ewoJ"), "file.hash");
        assertPart(CARRIED, xml -> xml.replaceFirst(">ewog", ">=ewog"), "file.hash");
        assertPart(
                "docProps/custom.xml",
                xml -> xml.replaceFirst("self-evaluation", "self-Evaluation"),
                "file.properties");
    }

    @Test
    void dataCarriedTwiceIsRefused() {
        DocxFile file = new DocxFile(SELF);
        String part = file.text(CARRIED);
        assertPart(CARRIED, xml -> xml.replace("</form>", xml.substring(xml.indexOf("<json"))), "file.carried.twice");
        assertRefused(file.plus("customXml/item2.xml", part), "file.carried.twice");
    }

    @Test
    void anotherEditionAndAnUnknownFormAreRefused() {
        DocxFile file = new DocxFile(new DocxFile(SELF).without("docProps/custom.xml"));

        assertRefused(
                file.with(CARRIED, xml -> xml.replace("edition=\"2024-1\"", "edition=\"2019-1\"")), "file.edition");
        assertRefused(file.with(CARRIED, xml -> xml.replace("id=\"self-evaluation\"", "id=\"tax\"")), "file.form");
        assertRefused(
                file.with(
                        CARRIED,
                        xml -> xml.replaceAll(
                                "id=\"tax\" edition=\"[^\"]*\"",
                                "id=\"target-declaration\" edition=\""
                                        + Project.renderer()
                                                .catalogue()
                                                .form("target-declaration")
                                                .orElseThrow()
                                                .edition()
                                        + '"')),
                "file.form");
    }

    @Test
    void aFileWithoutAnyAnchorIsRefused() {
        assertEdit(
                SELF,
                word -> {
                    word.all("bookmarkStart")
                            .forEach(mark -> mark.getParentNode().removeChild(mark));
                    word.all("tag").forEach(tag -> tag.getParentNode().removeChild(tag));
                },
                "file.anchors.lost");
        assertEdit(
                Files.docx(Sample.named("self-evaluation/no-indicators")),
                word -> {
                    word.all("bookmarkStart")
                            .forEach(mark -> mark.getParentNode().removeChild(mark));
                    word.all("tag").forEach(tag -> tag.getParentNode().removeChild(tag));
                },
                "file.anchors.none");
    }

    @Test
    void rowsThatHaveAllLostTheirAnchorsAreRefused() {
        assertEdit(
                TARGET,
                word -> {
                    for (Element row : WordEdit.children(word.all("tbl").get(1), "tr")) {
                        WordEdit.all(row, "bookmarkStart")
                                .forEach(mark -> mark.getParentNode().removeChild(mark));
                        WordEdit.all(row, "tag")
                                .forEach(tag -> tag.getParentNode().removeChild(tag));
                    }
                },
                "file.anchors.lost",
                "第 2 个表格");
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/1/score,/indicators/2/score,/indicators/1/score,得分",
        "/indicators/1/score,/indicators/1/weight,/indicators/1/weight,分值",
        "/projectName,/implementingUnit,/implementingUnit,实施单位",
        "/grade,/indicators/0/score,/indicators/0/score,得分",
        "/indicators/0/score,/nothing,'',''"
    })
    void aTagAndABookmarkThatContradictEachOtherAreRefused(String pointer, String other, String told, String label) {
        assertMarks(
                word -> WordEdit.all(word.cell(pointer), "tag").get(0).setAttributeNS(WordEdit.W, "w:val", other),
                "file.anchor",
                told,
                label);
    }

    @Test
    void theMarkOfAValueInTheLineOfTheYearIsNamed() {
        assertMarks(
                word -> word.all("tag").stream()
                        .filter(tag -> tag.getAttributeNS(WordEdit.W, "val").equals("/year"))
                        .forEach(tag -> tag.setAttributeNS(WordEdit.W, "w:val", "/projectName")),
                "file.anchor.line",
                "/projectName",
                "项目名称");
    }

    @Test
    void anchorsOfTwoRowsInOneRowAreRefusedWithThePlace() {
        Consumer<WordEdit> paste = word -> {
            Element pasted = (Element) word.cell("/indicators/3/score").cloneNode(true);
            Element cell = word.cell("/indicators/1/score");
            cell.getParentNode().replaceChild(pasted, cell);
        };

        assertEdit(SELF, paste, "file.anchors", "第 2 个表格第 3 行", "/indicators/1", "/indicators/3");
        assertMarks(paste, "file.anchors", "/indicators/1", "绩效指标");
    }

    @Test
    void anAnchorThatIsThereTwiceWithoutACopiedRowIsRefused() {
        Consumer<WordEdit> paste = word -> {
            Element pasted = (Element)
                    WordEdit.all(word.cell("/projectName"), "sdt").get(0).cloneNode(true);
            WordEdit.all(word.cell("/implementingUnit"), "p").get(0).appendChild(pasted);
        };

        assertEdit(SELF, paste, "file.anchor", "第 1 个表格第 2 行");
        assertMarks(paste, "file.anchor", "/projectName", "项目名称");
    }

    @Test
    void twoValuesThatChangedPlacesWithTheirAnchorsAreRefused() {
        assertMarks(
                word -> {
                    Element one = word.cell("/indicators/1/weight");
                    Element other = word.cell("/indicators/1/score");
                    one.getParentNode().insertBefore(other, one);
                },
                "file.anchor",
                "/indicators/1/score",
                "得分");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "add", "split"})
    void anotherGridOfColumnsIsRefused(String how) {
        assertEdit(
                SELF,
                word -> {
                    Element cell = word.cell("/indicators/1/actual");
                    switch (how) {
                        case "remove" -> cell.getParentNode().removeChild(cell);
                        case "add" -> cell.getParentNode().insertBefore(cell.cloneNode(true), cell);
                        default -> {
                            Element span = word.element("gridSpan");
                            span.setAttributeNS(WordEdit.W, "w:val", "2");
                            WordEdit.children(cell, "tcPr").get(0).appendChild(span);
                        }
                    }
                },
                "file.grid",
                "第 2 个表格第 3 行");
    }

    @Test
    void aTableWithAColumnMoreIsRefused() {
        assertEdit(
                TARGET,
                word -> WordEdit.children(word.all("tbl").get(1), "tblGrid")
                        .get(0)
                        .appendChild(word.element("gridCol")),
                "file.columns",
                "第 2 个表格");
    }

    @Test
    void theFormsOwnWordsMustStand() {
        assertEdit(SELF, word -> rename(word, "项目资金(万元)", "项目资金(元)"), "file.label", "项目资金(万元)", "项目资金(元)");
        assertEdit(SELF, word -> rename(word, "得分", "分值"), "file.label");
        assertEdit(SELF, word -> rename(word, "总分", "合计"), "file.label");
        assertEdit(TARGET, word -> rename(word, "绩效指标", "考核指标"), "file.label");
        assertEdit(SELF, word -> rename(word, "财政项目支出绩效自评表", "自评表"), "file.words");
        assertEdit(SELF, word -> rename(word, " 年度)", " 年)"), "file.words");
    }

    private static void rename(WordEdit word, String from, String to) {
        Element found = word.all("t").stream()
                .filter(words -> words.getTextContent().equals(from))
                .findFirst()
                .orElseThrow();
        found.setTextContent(to);
    }

    @Test
    void rowsThatAreAlwaysThereCannotComeAndGo() {
        assertEdit(SELF, word -> word.deleteRow("/projectName"), "file.rows", "第 1 个表格");
        assertEdit(SELF, word -> word.insertRow("/funding/other/score"), "file.rows");
        assertEdit(SELF, word -> word.deleteRow("/grade"), "file.grid");
        assertEdit(SELF, word -> word.copyRow("/totalScore", "/totalScore"), "file.grid", "第 2 个表格第 9 行");
        assertEdit(SELF, word -> word.moveRow("/totalScore", "/grade"), "file.grid");
        assertEdit(SELF, word -> word.moveRow("/indicators/0/score", "/grade"), "file.grid");
    }

    @Test
    void mergedAndHiddenValuesAreRefused() {
        assertEdit(
                SELF,
                word -> {
                    Element merge = word.element("vMerge");
                    WordEdit.children(word.cell("/indicators/2/score"), "tcPr")
                            .get(0)
                            .appendChild(merge);
                },
                "file.merged",
                "第 2 个表格第 4 行");
        assertEdit(
                TARGET,
                word -> {
                    Element merge = WordEdit.all(word.cell("/indicators/3/level1"), "vMerge")
                            .get(0);
                    merge.removeAttributeNS(WordEdit.W, "val");
                },
                "file.merged");
    }

    @Test
    void whatIsTypedWhereAMergedCellOfTheFormCoversItIsRefusedByName() {
        assertEdit(
                TARGET,
                word -> {
                    Element below =
                            (Element) word.row("/funding/project/fiscal").getNextSibling();
                    word.fill(below, 2, "12.00");
                },
                "file.covered",
                "第 1 个表格第 6 行",
                "“12.00”",
                "盖住");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cellDel", "cellIns", "cellMerge"})
    void cellsThatComeAndGoUnderTrackedChangesAreRefusedAsSuch(String change) {
        assertEdit(
                SELF,
                word -> WordEdit.children(word.cell("/indicators/1/score"), "tcPr")
                        .get(0)
                        .appendChild(word.element(change)),
                "file.tracked",
                "第 2 个表格第 3 行",
                "修订");
    }

    @Test
    void aRowWithTheRightCellsInTheWrongColumnsIsRefusedWithoutCountingThem() {
        assertEdit(
                SELF,
                word -> {
                    Element before = word.element("gridBefore");
                    before.setAttributeNS(WordEdit.W, "w:val", "1");
                    WordEdit.children(word.row("/indicators/1/score"), "trPr")
                            .get(0)
                            .appendChild(before);
                },
                "file.edges",
                "第 2 个表格第 3 行");
    }

    @Test
    void twoNamesForTheLabelsOfOneSpanAreRefused() {
        assertEdit(
                SELF,
                word -> {
                    word.fill(word.row("/indicators/1/score"), 0, "甲");
                    word.fill(word.row("/indicators/2/score"), 0, "乙");
                },
                "file.labels",
                "甲",
                "乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drawing", "pict", "object", "tbl", "sym", "footnoteReference", "altChunk"})
    void whatIsNoTextIsRefusedWithThePlace(String element) {
        assertEdit(
                SELF,
                word -> {
                    Element run =
                            WordEdit.all(word.cell("/indicators/0/actual"), "r").get(0);
                    run.appendChild(word.element(element));
                },
                "file.content",
                "第 2 个表格第 2 行",
                element);
    }

    @Test
    void hiddenTextIsRefused() {
        assertEdit(
                SELF,
                word -> {
                    Element run =
                            WordEdit.all(word.cell("/indicators/0/actual"), "r").get(0);
                    Element properties = word.element("rPr");
                    properties.appendChild(word.element("vanish"));
                    run.insertBefore(properties, run.getFirstChild());
                },
                "file.look.hidden");
    }

    @Test
    void tablesThatAreThereTwiceOrNotAtAllAreRefused() {
        assertEdit(
                TARGET,
                word -> {
                    Element table = word.all("tbl").get(1);
                    table.getParentNode().insertBefore(table.cloneNode(true), table);
                },
                "file.blocks.tables");
        assertEdit(
                TARGET,
                word -> word.all("tbl")
                        .get(1)
                        .getParentNode()
                        .removeChild(word.all("tbl").get(1)),
                "file.blocks.missing",
                "“一级指标 中小企业补贴完成率”");
    }

    @Test
    void anEmptyParagraphOutsideTheFormDoesNoHarm() {
        WordEdit word = new WordEdit(SELF);
        word.all("tbl")
                .get(0)
                .getParentNode()
                .insertBefore(word.element("p"), word.all("tbl").get(0));

        assertThat(Files.extract(word.save()).changes()).isEmpty();
    }
}
