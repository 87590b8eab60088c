package org.formpress.fill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.form.FormCatalogue;
import org.formpress.home.Home;

/** Fills in a workbook with Apache POI, a program that is not ours. */
public final class Clerk {

    /** The first row to fill in, as programs number it. */
    public static final int FIRST = 5;

    private static final int HEADERS = 3;

    private final XSSFWorkbook workbook;
    private final Map<String, CellReference> places = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();

    private Clerk(byte[] file) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Name name : workbook.getAllNames()) {
            if (name.getNameName().startsWith("fp_") && name.getSheetIndex() >= 0) {
                String place = name.getNameName().substring(2).replace('_', '/');
                places.put(place, new CellReference(name.getRefersToFormula().split(":", 2)[0]));
            }
        }
    }

    /** With the empty workbook of a form. */
    public static Clerk of(String form) {
        return new Clerk(
                EmptyWorkbook.of(FormCatalogue.load(Home.packed()).form(form).orElseThrow(), List.of()));
    }

    /** With any workbook. */
    public static Clerk of(byte[] file) {
        return new Clerk(file);
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public XSSFSheet sheet(String name) {
        return Objects.requireNonNull(workbook.getSheet(name));
    }

    /** A cell by its place, such as {@code 指标!F12}. */
    public XSSFCell cell(String place) {
        CellReference reference = new CellReference(place);
        return cell(sheet(reference.getSheetName()), reference.getRow(), reference.getCol());
    }

    /** The place of a cell below a header, which may leave out its star and line feed. */
    public String place(String sheet, String header, int row) {
        for (var cell : sheet(sheet).getRow(HEADERS)) {
            if (HeaderText.key(cell.getStringCellValue()).equals(HeaderText.key(header))) {
                return sheet + "!" + CellReference.convertNumToColString(cell.getColumnIndex()) + row;
            }
        }
        throw new AssertionError("no column " + header);
    }

    public Clerk type(String sheet, String header, int row, String text) {
        cell(place(sheet, header, row)).setCellValue(text);
        return this;
    }

    public Clerk type(String sheet, String header, int row, double number) {
        cell(place(sheet, header, row)).setCellValue(number);
        return this;
    }

    /** Writes a form into the next free rows. */
    public Clerk fill(JsonNode form) {
        int row = next.merge("", 1, Integer::sum) + HEADERS;
        fill(form, "", row);
        for (JsonNode indicator : form.path("indicators")) {
            int item = next.merge("/indicators", 1, Integer::sum) + HEADERS;
            write("/indicators/project", item, form.path("projectName"));
            fill(indicator, "/indicators", item);
        }
        return this;
    }

    private void fill(JsonNode object, String place, int row) {
        object.properties().forEach(member -> {
            String inner = place + "/" + member.getKey();
            if (member.getValue().isObject()) {
                fill(member.getValue(), inner, row);
            } else if (places.containsKey(inner)) {
                write(inner, row, member.getValue());
            }
        });
    }

    private void write(String place, int row, JsonNode value) {
        CellReference header = Objects.requireNonNull(places.get(place), place);
        XSSFCell cell = cell(workbook.getSheet(header.getSheetName()), row, header.getCol());
        if (value.isNumber()) {
            cell.setCellValue(value.doubleValue());
        } else if (!value.isNull() && !value.asText().isEmpty()) {
            cell.setCellValue(value.asText());
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
    }

    /** The workbook as it is saved. */
    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
