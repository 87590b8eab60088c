package org.formpress.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What a reader sees in the rows with rules of a workbook, as Apache POI finds it: the texts of each row, those of merged cells in all rows. */
final class SeenInExcel {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})[年/.-]([0-9]{1,2})[月/.-]([0-9]{1,2})日?");

    private final XSSFSheet sheet;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    private SeenInExcel(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** The texts of each row, from left to right; dashes for none are left out. */
    static List<List<String>> rows(byte[] xlsx) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return new SeenInExcel(workbook.getSheetAt(0)).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index <= sheet.getLastRowNum(); index++) {
            XSSFRow row = sheet.getRow(index);
            if (row != null && isRuled(row)) {
                read(row).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static boolean isRuled(XSSFRow row) {
        for (var cell : row) {
            if (cell.getCellStyle().getBorderTop() != BorderStyle.NONE) {
                return true;
            }
        }
        return false;
    }

    /** Empty for a row in which no cell begins. */
    private Optional<List<String>> read(XSSFRow row) {
        List<String> texts = new ArrayList<>();
        boolean begins = false;
        for (int column = 0; column < row.getLastCellNum(); column++) {
            Optional<CellRangeAddress> merge = merge(row.getRowNum(), column);
            int top = merge.map(CellRangeAddress::getFirstRow).orElse(row.getRowNum());
            begins |= top == row.getRowNum();
            String text =
                    text(sheet.getRow(top) == null ? null : sheet.getRow(top).getCell(column));
            if (!text.isBlank() && !text.strip().matches("[-–—]+")) {
                texts.add(text);
            }
            column = merge.map(CellRangeAddress::getLastColumn).orElse(column);
        }
        return begins ? Optional.of(texts) : Optional.empty();
    }

    private Optional<CellRangeAddress> merge(int row, int column) {
        return sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(row, column))
                .findFirst();
    }

    private String text(@Nullable XSSFCell cell) {
        return cell == null ? "" : formatter.formatCellValue(cell).replace("\n", "");
    }

    /** Whether both read the same, or are the same number or day. */
    static boolean same(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher day = DAY.matcher(narrow);
        if (day.matches()) {
            return day.group(1) + "-" + Integer.parseInt(day.group(2)) + "-" + Integer.parseInt(day.group(3));
        }
        try {
            return new BigDecimal(narrow.replace(",", "").replace("%", ""))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
