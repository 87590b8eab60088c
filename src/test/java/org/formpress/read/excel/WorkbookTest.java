package org.formpress.read.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.look.Flaw;
import org.formpress.read.look.Shown;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private interface Making {
        void make(XSSFWorkbook workbook, XSSFSheet sheet);
    }

    private static Workbook workbook(Making making) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            making.make(workbook, workbook.createSheet("项目"));
            workbook.write(file);
            return Workbook.of(file.toByteArray(), FileBounds.DEFAULT);
        }
    }

    private static List<SheetRow> rows(Workbook workbook) throws RefusedException {
        List<SheetRow> rows = new ArrayList<>();
        SheetReader reader = workbook.read(workbook.sheets().get(0));
        for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static Shown only(Making making) throws Exception {
        return rows(workbook(making)).get(0).cells().get(0).shown();
    }

    private static XSSFCell cell(XSSFSheet sheet) {
        return sheet.createRow(0).createCell(0);
    }

    @Test
    void rowsAndCellsHaveTheirPlaces() throws Exception {
        Workbook workbook = workbook((book, sheet) -> {
            sheet.createRow(2).createCell(27).setCellValue("甲");
            sheet.createRow(7).createCell(1).setCellValue(12.5);
            book.createSheet("指标");
            book.setSheetHidden(1, true);
        });

        assertThat(workbook.sheets()).extracting(WorkbookSheet::name).containsExactly("项目", "指标");
        assertThat(workbook.sheets()).extracting(WorkbookSheet::hidden).containsExactly(false, true);
        assertThat(rows(workbook)).extracting(SheetRow::index).containsExactly(2, 7);
        SheetCell first = rows(workbook).get(0).cells().get(0);
        assertThat(workbook.sheets().get(0).cell(first.place())).isEqualTo("项目!AB3");
        assertThat(first.text()).isEqualTo("甲");
        assertThat(rows(workbook).get(1).cells())
                .extracting(SheetCell::column, SheetCell::text)
                .containsExactly(tuple(1, "12.5"));
    }

    @Test
    void theNoiseOfDoublesIsNotRead() throws Exception {
        assertThat(only((book, sheet) -> cell(sheet).setCellValue(0.1 + 0.2)).text())
                .isEqualTo("0.3");
        assertThat(only((book, sheet) -> cell(sheet).setCellValue(123456789012.34))
                        .text())
                .isEqualTo("123456789012.34");
        assertThat(only((book, sheet) -> cell(sheet).setCellValue(1e20)).text()).isEqualTo("100000000000000000000");
    }

    @Test
    void aFormulaIsReadByItsStoredValueAndHasAFlawWithoutOne() throws Exception {
        Shown without = only((book, sheet) -> cell(sheet).setCellFormula("1+1"));
        Shown with = only((book, sheet) -> {
            cell(sheet).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(with).isEqualTo(new Shown("2", Flaw.NONE));
        assertThat(without.flaw()).isEqualTo(new Flaw(Flaw.Kind.FORMULA, "=1+1"));
    }

    @Test
    void anErrorIsAFlaw() throws Exception {
        Shown shown = only((book, sheet) -> cell(sheet).setCellErrorValue(FormulaError.REF.getCode()));

        assertThat(shown.flaw()).isEqualTo(new Flaw(Flaw.Kind.ERROR, "#REF!"));
    }

    @Test
    void aTruthValueIsTheWordThatProgramsShow() throws Exception {
        assertThat(only((book, sheet) -> cell(sheet).setCellValue(true)).text()).isEqualTo("TRUE");
    }

    @Test
    void runsOfSharedStringsAreReadTogetherByTheirLook() throws Exception {
        Shown shown = only((book, sheet) -> {
            XSSFFont raised = book.createFont();
            raised.setTypeOffset(XSSFFont.SS_SUPER);
            XSSFRichTextString text = new XSSFRichTextString("面积 5 m");
            text.append("2", raised);
            cell(sheet).setCellValue(text);
        });

        assertThat(shown).isEqualTo(new Shown("面积 5 m²", Flaw.NONE));
    }

    @Test
    void aReadingAboveCharactersIsNoText() throws Exception {
        Shown shown = only((book, sheet) -> {
            XSSFRichTextString text = new XSSFRichTextString("東京");
            text.getCTRst().addNewRPh().setT("トウキョウ");
            cell(sheet).setCellValue(text);
        });

        assertThat(shown).isEqualTo(new Shown("東京", Flaw.NONE));
    }

    @Test
    void aStruckRunIsAFlawOfItsCell() throws Exception {
        Shown shown = only((book, sheet) -> {
            XSSFFont struck = book.createFont();
            struck.setStrikeout(true);
            XSSFRichTextString text = new XSSFRichTextString("≥90");
            text.append("≥95", struck);
            cell(sheet).setCellValue(text);
        });

        assertThat(shown.flaw()).isEqualTo(new Flaw(Flaw.Kind.STRUCK, "≥95"));
    }

    @Test
    void blanksOfChineseTextAreKeptWhereAProgramDidNotMarkThem() throws Exception {
        Shown shown = only((book, sheet) -> {
            XSSFRichTextString text = new XSSFRichTextString();
            text.getCTRst().setT(" \u3000\u3000首段\u3000\n");
            cell(sheet).setCellValue(text);
        });

        assertThat(shown.text()).isEqualTo("\u3000\u3000首段\u3000");
    }

    @Test
    void struckOutAndWhiteTextHaveFlaws() throws Exception {
        Shown struck = only((book, sheet) -> styled(book, cell(sheet), font -> font.setStrikeout(true)));
        Shown white =
                only((book, sheet) -> styled(book, cell(sheet), font -> font.setColor(IndexedColors.WHITE.getIndex())));

        assertThat(struck.flaw()).isEqualTo(new Flaw(Flaw.Kind.STRUCK, "85"));
        assertThat(white.flaw()).isEqualTo(new Flaw(Flaw.Kind.HIDDEN, "85"));
    }

    private static void styled(XSSFWorkbook book, XSSFCell cell, Consumer<XSSFFont> change) {
        XSSFFont font = book.createFont();
        change.accept(font);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
        cell.setCellValue(85);
    }

    @Test
    void namesMergesAndHiddenRowsAndColumnsAreThere() throws Exception {
        Workbook workbook = workbook((book, sheet) -> {
            cell(sheet).setCellValue("甲");
            sheet.createRow(1).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B2"));
            var name = book.createName();
            name.setNameName("fp_projectName");
            name.setSheetIndex(0);
            name.setRefersToFormula("'项目'!$A$1:$B$2");
        });
        SheetReader reader = workbook.read(workbook.sheets().get(0));

        assertThat(reader.next().orElseThrow().hidden()).isFalse();
        assertThat(reader.next().orElseThrow().hidden()).isTrue();
        assertThat(reader.next()).isEmpty();
        assertThat(reader.widths().isHidden(3)).isTrue();
        assertThat(reader.widths().isHidden(2)).isFalse();
        assertThat(reader.merges()).containsExactly(new CellRange(0, 0, 1, 1));
        assertThat(workbook.names()).containsExactly(new DefinedName("fp_projectName", 0, "'项目'!$A$1:$B$2"));
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> Workbook.of(
                        "PK\u0003\u0004".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), FileBounds.DEFAULT))
                .isInstanceOf(RefusedException.class);
    }
}
