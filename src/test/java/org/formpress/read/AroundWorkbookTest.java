package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.WorkbookEdits.outside;
import static org.formpress.read.WorkbookEdits.read;

import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.formpress.Sample;
import org.formpress.problem.FindingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calculation, a note or a table that a clerk wrote beside or below her form: she gets her data, and is told of the rest. */
class AroundWorkbookTest {

    /** Writes texts with rules from a cell on. @param row from 0 @param column from 0 */
    private static void ruled(XSSFSheet sheet, int row, int column, String... texts) {
        XSSFCellStyle rules = sheet.getRow(2).getCell(0).getCellStyle();
        XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        for (int index = 0; index < texts.length; index++) {
            XSSFCell cell = found.createCell(column + index);
            cell.setCellStyle(rules);
            cell.setCellValue(texts[index]);
        }
    }

    private static int width(XSSFSheet sheet) {
        return sheet.getRow(2).getLastCellNum();
    }

    private static Extracted unchanged(String sample, Consumer<XSSFSheet> edit) {
        Sample form = Sample.named(sample);
        Extracted extracted =
                read(form, excel -> excel.poi("/projectName", (book, cell) -> edit.accept(cell.getSheet())));
        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(form));
        return extracted;
    }

    @Test
    void theCellIsNamedApartFromTheSentence() {
        Extracted extracted =
                unchanged("self-evaluation/typical", sheet -> ruled(sheet, sheet.getLastRowNum() + 2, 0, "测算"));

        assertThat(FindingJson.of(extracted.findings(), Locale.CHINESE))
                .extracting(finding -> finding.getOrDefault("cell", ""))
                .anySatisfy(cell -> assertThat(cell).matches("财政项目支出绩效自评表!A[0-9]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self-evaluation/typical",
                "self-evaluation/no-indicators",
                "self-evaluation/blank",
                "target-declaration/typical",
                "target-declaration/no-indicators",
                "target-declaration/blank"
            })
    void aTableBelowTheFormIsTold(String sample) {
        Extracted extracted = unchanged(sample, sheet -> {
            int last = sheet.getLastRowNum();
            ruled(sheet, last + 2, 0, "测算", "人数");
            ruled(sheet, last + 3, 0, "12", "");
            ruled(sheet, last + 4, 1, "300");
        });

        assertThat(outside(extracted))
                .extracting(text -> text.replaceAll("[0-9]+ (?=.)", " "))
                .containsExactly("A 测算 | 人数", "A 12", "B 300");
    }

    @Test
    void aRowDirectlyBelowTheLastOfTheFormIsTold() {
        Extracted extracted = unchanged("self-evaluation/typical", sheet -> {
            int last = sheet.getLastRowNum();
            ruled(sheet, last + 1, 0, "合计");
            ruled(sheet, last + 1, 3, "300");
        });

        assertThat(outside(extracted)).singleElement().asString().endsWith(" 合计 | 300");
        assertThat(extracted.findings().get(0).message(Locale.CHINESE)).contains("“财政项目支出绩效自评表!A", "“合计 | 300”");
        assertThat(extracted.findings().get(0).message(Locale.ENGLISH)).contains("财政项目支出绩效自评表!A", "“合计 | 300”");
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation/typical,0",
        "self-evaluation/typical,2",
        "target-declaration/typical,0",
        "target-declaration/typical,1",
        "target-declaration/no-indicators,0",
        "target-declaration/no-indicators,2"
    })
    void aCalculationBesideTheFormIsTold(String sample, int distance) {
        Extracted extracted = unchanged(sample, sheet -> {
            int column = width(sheet) + distance;
            ruled(sheet, 3, column, "单价", "数量", "金额");
            ruled(sheet, 4, column, "100", "12", "1200");
            sheet.addMergedRegion(new CellRangeAddress(5, 6, column, column + 2));
            ruled(sheet, 5, column, "备注", "", "");
        });

        assertThat(outside(extracted))
                .extracting(text -> text.substring(text.indexOf(' ') + 1))
                .containsExactly("单价 | 数量 | 金额", "100 | 12 | 1200", "备注");
    }

    @Test
    void aTableBesideAndBelowTheFormIsTold() {
        Extracted extracted = unchanged("self-evaluation/typical", sheet -> {
            int last = sheet.getLastRowNum();
            for (int row = last - 2; row < last + 4; row++) {
                ruled(sheet, row, width(sheet) + 1, "第" + (row - last) + "行");
            }
        });

        assertThat(outside(extracted)).hasSize(6).allMatch(text -> text.endsWith("行"));
    }
}
