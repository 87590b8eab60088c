package org.formpress.write.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.Seen;
import org.formpress.write.word.DocxFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What Apache POI, a reader that is not ours, finds in a workbook. The cells with rules are tables: one of the head, and one that begins
 * with the rows that repeat on every page. Rows in which no cell begins are parts of the row above.
 */
public final class XlsxReader {

    /** A cell of a table, in its columns. */
    public record ReadCell(
            int row, int column, int rowSpan, int columnSpan, String text, Optional<String> pointer, XSSFCell cell)
            implements Seen.Read {}

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final List<CellRangeAddress> merged;
    private final Map<String, String> pointers = new HashMap<>();
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    /** A workbook with the sheet of a form and nothing else. */
    public XlsxReader(byte[] xlsx) {
        this(open(xlsx), 0, new DocxFile(xlsx).text("customXml/item1.xml"));
        assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
    }

    /** The sheets of the forms in a booklet, in its order. */
    public static List<XlsxReader> ofBook(byte[] xlsx) {
        XSSFWorkbook workbook = open(xlsx);
        DocxFile parts = new DocxFile(xlsx);
        return IntStream.range(1, workbook.getNumberOfSheets())
                .mapToObj(form -> new XlsxReader(workbook, form, parts.text("customXml/item" + form + ".xml")))
                .toList();
    }

    private XlsxReader(XSSFWorkbook workbook, int index, String data) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(index);
        this.merged = sheet.getMergedRegions();
        Element form = Jsoup.parse(data, "", Parser.xmlParser()).selectFirst("form");
        for (Name name : workbook.getAllNames()) {
            assertThat(name.getSheetIndex()).isBetween(0, workbook.getNumberOfSheets() - 1);
            if (name.getSheetIndex() == index && name.getNameName().matches("fph?_.*")) {
                String place = name.getRefersToFormula();
                pointers.merge(
                        place.substring(place.lastIndexOf('!') + 1).replace("$", ""), pointer(name, form), (a, b) -> a);
            }
        }
    }

    private static XSSFWorkbook open(byte[] xlsx) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pointer(Name name, Element form) {
        String known = name.getNameName();
        return known.startsWith("fp_")
                ? known.substring(2).replace('_', '/')
                : form.select("anchor[bookmark=" + known + "]").attr("pointer");
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** The texts of the rows that are no rows of tables, from top to bottom. */
    public List<String> freeTexts() {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (!isRuled((XSSFCell) cell) && cell.getCellType() != CellType.BLANK) {
                texts.add(text((XSSFCell) cell));
            }
        }));
        return texts;
    }

    /** The cells of each table, from left to right and top to bottom. */
    public List<List<ReadCell>> tables() {
        CellRangeAddress repeated = sheet.getRepeatingRows();
        int second = repeated == null ? Integer.MAX_VALUE : repeated.getFirstRow();
        List<List<ReadCell>> tables = new ArrayList<>();
        tables.add(table(0, second));
        tables.add(table(second, Integer.MAX_VALUE));
        tables.removeIf(List::isEmpty);
        return tables;
    }

    /** All cells with rules, as if they were one table. */
    public List<ReadCell> cells() {
        return table(0, Integer.MAX_VALUE);
    }

    private List<ReadCell> table(int from, int to) {
        List<XSSFCell> starts = new ArrayList<>();
        TreeSet<Integer> columns = new TreeSet<>();
        TreeSet<Integer> rows = new TreeSet<>();
        for (int index = from; index < Math.min(to, sheet.getLastRowNum() + 1); index++) {
            XSSFRow row = sheet.getRow(index);
            row.forEach(any -> {
                XSSFCell cell = (XSSFCell) any;
                CellRangeAddress area = area(cell);
                if (isRuled(cell)
                        && area.getFirstRow() == cell.getRowIndex()
                        && area.getFirstColumn() == cell.getColumnIndex()) {
                    starts.add(cell);
                    rows.add(area.getFirstRow());
                    columns.add(area.getFirstColumn());
                } else if (isRuled(cell)) {
                    assertThat(cell.getCellType())
                            .as("covered " + cell.getAddress())
                            .isEqualTo(CellType.BLANK);
                }
            });
        }
        return starts.stream().map(cell -> read(cell, rows, columns)).toList();
    }

    private ReadCell read(XSSFCell cell, TreeSet<Integer> rows, TreeSet<Integer> columns) {
        CellRangeAddress area = area(cell);
        return new ReadCell(
                rows.headSet(area.getFirstRow()).size(),
                columns.headSet(area.getFirstColumn()).size(),
                rows.subSet(area.getFirstRow(), area.getLastRow() + 1).size(),
                columns.subSet(area.getFirstColumn(), area.getLastColumn() + 1).size(),
                text(cell),
                Optional.ofNullable(pointers.get(area.formatAsString().replaceFirst("^(.+):\\1$", "$1"))),
                cell);
    }

    /** The merged cells that a cell is one of, or itself. */
    public CellRangeAddress area(XSSFCell cell) {
        return merged.stream()
                .filter(region -> region.isInRange(cell))
                .findFirst()
                .orElseGet(() -> new CellRangeAddress(
                        cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
    }

    private static boolean isRuled(XSSFCell cell) {
        return cell.getCellStyle().getBorderLeft() == BorderStyle.THIN;
    }

    /** The value with that pointer. */
    public XSSFCell cell(String pointer) {
        return tables().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.pointer().filter(pointer::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell has the pointer " + pointer))
                .cell();
    }

    /** What a cell shows, without the room before an amount. */
    public String text(XSSFCell cell) {
        formatter.setUseCachedValuesForFormulaCells(true);
        CellType type = type(cell);
        assertThat(type).isIn(CellType.BLANK, CellType.NUMERIC, CellType.STRING);
        return type == CellType.NUMERIC ? formatter.formatCellValue(cell).strip() : cell.getStringCellValue();
    }

    /** The type of what a cell shows: totals that the form computes are formulas. */
    static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }
}
