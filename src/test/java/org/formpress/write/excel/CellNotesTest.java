package org.formpress.write.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.LibreOffice;
import org.formpress.write.word.OpenXmlSdk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The notes of a comparison, as a reader that is not ours finds them. */
class CellNotesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static byte[] typical(Consumer<ObjectNode> edit) {
        try {
            ObjectNode form = (ObjectNode)
                    JSON.readTree(Sample.named("self-evaluation/typical").json());
            edit.accept(form);
            return form.toString().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compared(Consumer<ObjectNode> earlier, Consumer<ObjectNode> later) {
        try {
            return Project.renderer()
                    .render(new RenderRequest(typical(later), OutputFormat.XLSX, false, Optional.of(typical(earlier))))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static byte[] renamed(String from, String to) {
        return compared(form -> form.put("projectName", from), form -> form.put("projectName", to));
    }

    private static XSSFSheet sheet(byte[] xlsx) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx)).getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<CellAddress, XSSFComment> notes(byte[] xlsx) {
        return sheet(xlsx).getCellComments();
    }

    private static List<String> texts(byte[] xlsx) {
        return notes(xlsx).values().stream()
                .map(note -> note.getString().getString())
                .toList();
    }

    @Test
    void aChangedValueSaysWhatItWasAndIs() {
        assertThat(texts(renamed("道路养护", "河道养护"))).containsExactly("原值：道路养护\n现值：河道养护");
        assertThat(texts(renamed("", "河道养护"))).containsExactly("新增：河道养护");
        assertThat(texts(renamed("道路养护", ""))).containsExactly("删除：道路养护");
    }

    @Test
    void aNoteIsAtTheColouredCellHiddenAndByFormPress() {
        byte[] xlsx = renamed("道路养护", "河道养护");

        notes(xlsx).forEach((place, note) -> {
            assertThat(sheet(xlsx)
                            .getRow(place.getRow())
                            .getCell(place.getColumn())
                            .getCellStyle()
                            .getFillForegroundColorColor())
                    .isNotNull();
            assertThat(note.isVisible()).isFalse();
            assertThat(note.getAuthor()).isEqualTo("FormPress");
            assertThat((int) note.getClientAnchor().getCol1()).isGreaterThan(place.getColumn());
        });
        assertThat(new DocxFile(xlsx).text(NoteDrawing.NAME)).contains("visibility:hidden");
    }

    @Test
    void rowsSayThatTheyWereInsertedOrDeleted() {
        byte[] xlsx = compared(form -> {}, form -> {
            ArrayNode indicators = (ArrayNode) form.get("indicators");
            indicators.remove(0);
            indicators.addObject().put("level1", "新的一级").put("level2", "新的二级").put("level3", "新的三级");
        });

        Map<Integer, String> atSigns = notes(xlsx).entrySet().stream()
                .filter(note -> note.getKey().getColumn() == 0)
                .collect(Collectors.toMap(
                        note -> note.getKey().getRow(),
                        note -> note.getValue().getString().getString()));
        assertThat(atSigns).hasSize(2).containsValues("新增的行", "删除的行");
        atSigns.forEach(
                (row, text) -> assertThat(sheet(xlsx).getRow(row).getCell(0).getStringCellValue())
                        .isEqualTo(text.startsWith("新增") ? "＋" : "－"));
        assertThat(texts(xlsx)).contains("新增：新的三级");
    }

    @Test
    void theYearInTheHeadHasANoteAndTheLegendHasNone() {
        assertThat(texts(compared(form -> form.put("year", 2023), form -> form.put("year", 2024))))
                .singleElement()
                .asString()
                .contains("原值：", "2023", "现值：", "2024");
        assertThat(texts(renamed("一", "一"))).isEmpty();
        assertThat(new DocxFile(renamed("一", "一")).names()).noneMatch(name -> name.contains("comments"));
    }

    @Test
    void aBoxIsAsLargeAsItsTextAndALongOneIsCut() {
        byte[] small = renamed("一", "二");
        String text = "很长的目标，".repeat(200);
        byte[] large = compared(form -> {}, form -> form.put("expectedGoal", text));

        assertThat(height(small)).isBetween(20.0, 50.0);
        assertThat(height(large)).isBetween(200.0, 330.0);
        assertThat(texts(large)).singleElement().satisfies(note -> {
            assertThat(note).contains("很长的目标").endsWith("…（全文见单元格）");
            assertThat(note.length()).isLessThan(1100);
        });
    }

    /** In points, of the only box. */
    private static double height(byte[] xlsx) {
        ClientAnchor box = notes(xlsx).values().iterator().next().getClientAnchor();
        double height = (box.getDy2() - box.getDy1()) / (double) Units.EMU_PER_POINT;
        for (int row = box.getRow1(); row < box.getRow2(); row++) {
            height += sheet(xlsx).getRow(row).getHeightInPoints();
        }
        return height;
    }

    @Test
    void textIsNothingButText() {
        String shown = "原值：一\n现值：" + "=HYPERLINK(\"http://x\") <b>&amp;</b> ]]> _x0041_";
        byte[] xlsx = renamed("一", "=HYPERLINK(\"http://x\") <b>&amp;</b> ]]> _x0041_");

        assertThat(texts(xlsx)).containsExactly(shown);
        assertThat(new DocxFile(xlsx).text(NoteDrawing.NAME)).doesNotContain("HYPERLINK");
    }

    @Test
    void moreNotesThanABlockOfShapesHoldsHaveNumbersOfTheirOwn() {
        String drawing = new DocxFile(compared(form -> form.putArray("indicators"), CellNotesTest::manyIndicators))
                .text(NoteDrawing.NAME);

        assertThat(drawing).contains("data=\"1,2\"", "_x0000_s1025\"", "_x0000_s2049\"");
    }

    private static void manyIndicators(ObjectNode form) {
        ArrayNode indicators = form.putArray("indicators");
        for (int row = 0; row < 180; row++) {
            indicators
                    .addObject()
                    .put("level1", "一" + row)
                    .put("level2", "二")
                    .put("level3", "三" + row)
                    .put("target", "甲")
                    .put("actual", "乙")
                    .put("deviation", "丙");
        }
    }

    @Test
    void theSameComparisonGivesTheSameBytes() {
        assertThat(renamed("一", "二")).isEqualTo(renamed("一", "二"));
    }

    @Test
    @Tag("tools")
    void theOpenXmlSdkFindsNoFault() {
        byte[] many = compared(form -> form.putArray("indicators"), CellNotesTest::manyIndicators);

        assertThat(OpenXmlSdk.judge(Map.of("notes", renamed("一", "二"), "many-notes", many), "xlsx"))
                .hasSize(2)
                .allMatch(line -> line.contains("\"valid\":true"));
    }

    @Test
    @Tag("office")
    void libreofficeKeepsThemWhereTheyAre() {
        byte[] xlsx = compared(form -> form.put("projectName", "道路养护"), form -> {
            form.put("projectName", "河道养护");
            ((ArrayNode) form.get("indicators")).remove(0);
        });

        Map<CellAddress, XSSFComment> saved =
                notes(LibreOffice.saveWorkbooksAgain(List.of(xlsx)).get(0));

        assertThat(saved.keySet()).isEqualTo(notes(xlsx).keySet());
        notes(xlsx)
                .forEach(
                        (place, note) -> assertThat(saved.get(place).getString().getString())
                                .isEqualTo(note.getString().getString()));
        assertThat(saved.values()).noneMatch(XSSFComment::isVisible);
    }
}
