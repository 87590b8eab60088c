package org.formpress.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.formpress.write.word.DocxFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A workbook on a clerk's desk: what Excel does to its XML when a clerk edits it. Rows count from 0. */
final class ExcelEdit {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Pattern AREA = Pattern.compile("\\$?([A-Z]+)\\$?([0-9]+)(?::\\$?([A-Z]+)\\$?([0-9]+))?");

    private byte[] xlsx;
    private Document sheet;
    private Document workbook;

    ExcelEdit(byte[] xlsx) {
        open(xlsx);
    }

    private void open(byte[] file) {
        xlsx = file;
        sheet = new DocxFile(file).xml(SHEET);
        workbook = new DocxFile(file).xml(WORKBOOK);
    }

    byte[] save() {
        byte[] first = replaced(xlsx, SHEET, text(sheet));
        return replaced(first, WORKBOOK, text(workbook));
    }

    private static byte[] replaced(byte[] file, String part, String content) {
        DocxFile parts = new DocxFile(file);
        return parts.text(part).equals(content) ? file : parts.with(part, any -> content);
    }

    private static String text(Document document) {
        StringWriter out = new StringWriter();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    /** The edits that Apache POI makes, which writes the whole file anew. */
    ExcelEdit poi(String pointer, BiConsumer<XSSFWorkbook, XSSFCell> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(save()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellReference place = new CellReference(place(pointer));
            edit.accept(book, book.getSheetAt(0).getRow(place.getRow()).getCell(place.getCol()));
            book.write(out);
            open(out.toByteArray());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The upper left cell of a value, such as {@code F12}. */
    String place(String pointer) {
        Matcher area = AREA.matcher(area("fp" + pointer.replace('/', '_')));
        if (!area.find()) {
            throw new AssertionError(pointer + " is nowhere");
        }
        return area.group(1) + area.group(2);
    }

    private String area(String name) {
        return all(workbook, "definedName").stream()
                .filter(found -> found.getAttribute("name").equals(name))
                .map(found ->
                        found.getTextContent().substring(found.getTextContent().lastIndexOf('!') + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no name " + name));
    }

    /** The row of a value. */
    int row(String pointer) {
        return new CellReference(place(pointer)).getRow();
    }

    Element cell(String place) {
        Element row = rowElement(new CellReference(place).getRow());
        for (Element cell : all(row, "c")) {
            if (cell.getAttribute("r").equals(place)) {
                return cell;
            }
        }
        Element cell = sheet.createElementNS(row.getNamespaceURI(), "c");
        cell.setAttribute("r", place);
        int column = new CellReference(place).getCol();
        Node next = all(row, "c").stream()
                .filter(other -> new CellReference(other.getAttribute("r")).getCol() > column)
                .findFirst()
                .orElse(null);
        row.insertBefore(cell, next);
        return cell;
    }

    Element rowElement(int row) {
        return all(sheet, "row").stream()
                .filter(found -> found.getAttribute("r").equals(Integer.toString(row + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + row));
    }

    Document sheet() {
        return sheet;
    }

    Document workbook() {
        return workbook;
    }

    /** Types a text over a value; an empty one clears the cell. */
    ExcelEdit type(String pointer, String text) {
        return typeAt(place(pointer), text);
    }

    ExcelEdit typeAt(String place, String text) {
        Element cell = emptied(place);
        if (!text.isEmpty()) {
            cell.setAttribute("t", "inlineStr");
            Element t = (Element) cell.appendChild(element("is")).appendChild(element("t"));
            t.setAttribute("xml:space", "preserve");
            t.setTextContent(text);
        }
        return this;
    }

    /** Types a number over a value. */
    ExcelEdit number(String pointer, String number) {
        emptied(place(pointer)).appendChild(element("v")).setTextContent(number);
        return this;
    }

    private Element emptied(String place) {
        Element cell = cell(place);
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.removeAttribute("t");
        return cell;
    }

    private Element element(String name) {
        return sheet.createElementNS(sheet.getDocumentElement().getNamespaceURI(), name);
    }

    /** Deletes a row: what is below it moves up, what spans it shrinks. */
    ExcelEdit deleteRow(int row) {
        Element gone = rowElement(row);
        gone.getParentNode().removeChild(gone);
        shift(
                at -> at == row ? -1 : at > row ? at - 1 : at,
                at -> at >= row ? at - 1 : at,
                at -> at > row ? at - 1 : at);
        return this;
    }

    /** Inserts an empty row with the looks of the row above; nothing is merged in it but what spans it. */
    ExcelEdit insertRow(int row) {
        Element like = rowElement(row - 1);
        IntUnaryOperator down = at -> at >= row ? at + 1 : at;
        shift(down, down, down);
        Element inserted = (Element) like.cloneNode(true);
        inserted.setAttribute("r", Integer.toString(row + 1));
        like.getParentNode().insertBefore(inserted, like.getNextSibling());
        for (Element cell : all(inserted, "c")) {
            String place = cell.getAttribute("r").replaceAll("[0-9]", "") + (row + 1);
            cell.setAttribute("r", place);
            emptied(place);
        }
        return this;
    }

    /** Inserts a copy of a row above another: its values, and the merged cells that are within it, but no names. */
    ExcelEdit copyRow(int from, int above) {
        Element copied = (Element) rowElement(from).cloneNode(true);
        List<String> merges = merges(from);
        insertRow(above);
        Element inserted = rowElement(above);
        while (inserted.hasChildNodes()) {
            inserted.removeChild(inserted.getFirstChild());
        }
        for (Element cell : all(copied, "c")) {
            cell.setAttribute("r", cell.getAttribute("r").replaceAll("[0-9]", "") + (above + 1));
            inserted.appendChild(cell);
        }
        merges.forEach(merge -> merge(merge.replaceAll("[0-9]+", Integer.toString(above + 1))));
        return this;
    }

    /** Moves a row above another, with its names. */
    ExcelEdit moveRow(int from, int above) {
        Map<Element, String> names = new HashMap<>();
        for (Element name : all(workbook, "definedName")) {
            Matcher area = AREA.matcher(name.getTextContent());
            if (name.getAttribute("name").startsWith("fp")
                    && area.find(name.getTextContent().lastIndexOf('!'))
                    && area.group(2).equals(Integer.toString(from + 1))
                    && (area.group(4) == null || area.group(4).equals(area.group(2)))) {
                names.put(name, name.getTextContent());
            }
        }
        copyRow(from, above);
        deleteRow(above <= from ? from + 1 : from);
        int to = above <= from ? above : above - 1;
        names.forEach((name, place) -> {
            int exclamation = place.lastIndexOf('!');
            name.setTextContent(place.substring(0, exclamation)
                    + place.substring(exclamation).replaceAll("\\$[0-9]+", "\\$" + (to + 1)));
        });
        return this;
    }

    private List<String> merges(int row) {
        List<String> found = new ArrayList<>();
        for (Element merge : all(sheet, "mergeCell")) {
            Matcher area = AREA.matcher(merge.getAttribute("ref"));
            if (area.matches()
                    && area.group(2).equals(Integer.toString(row + 1))
                    && area.group(4).equals(area.group(2))) {
                found.add(merge.getAttribute("ref"));
            }
        }
        return found;
    }

    ExcelEdit merge(String area) {
        Element merge = element("mergeCell");
        merge.setAttribute("ref", area);
        all(sheet, "mergeCells").get(0).appendChild(merge);
        return this;
    }

    ExcelEdit unmerge(String area) {
        all(sheet, "mergeCell").stream()
                .filter(merge -> merge.getAttribute("ref").equals(area))
                .forEach(merge -> merge.getParentNode().removeChild(merge));
        return this;
    }

    /** @param rows of cells, -1 for one that is gone; @param ends of areas; @param starts of areas */
    private void shift(IntUnaryOperator rows, IntUnaryOperator ends, IntUnaryOperator starts) {
        for (Element row : all(sheet, "row")) {
            int to = rows.applyAsInt(Integer.parseInt(row.getAttribute("r")) - 1) + 1;
            row.setAttribute("r", Integer.toString(to));
            all(row, "c")
                    .forEach(cell ->
                            cell.setAttribute("r", cell.getAttribute("r").replaceAll("[0-9]+", "") + to));
        }
        for (Element merge : all(sheet, "mergeCell")) {
            String moved = moved(merge.getAttribute("ref"), starts, ends);
            if (moved.isEmpty() || !moved.contains(":")) {
                merge.getParentNode().removeChild(merge);
            } else {
                merge.setAttribute("ref", moved);
            }
        }
        for (Element name : all(workbook, "definedName")) {
            String place = name.getTextContent();
            int exclamation = place.lastIndexOf('!') + 1;
            if (name.getAttribute("name").startsWith("fp")) {
                String moved = moved(place.substring(exclamation), starts, ends);
                name.setTextContent(place.substring(0, exclamation) + (moved.isEmpty() ? "#REF!" : moved));
            }
        }
    }

    private static String moved(String area, IntUnaryOperator starts, IntUnaryOperator ends) {
        Matcher found = AREA.matcher(area);
        if (!found.matches()) {
            return area;
        }
        boolean absolute = area.startsWith("$");
        int first = starts.applyAsInt(Integer.parseInt(found.group(2)) - 1);
        boolean range = found.group(3) != null;
        int last = ends.applyAsInt(Integer.parseInt(range ? found.group(4) : found.group(2)) - 1);
        if (last < first) {
            return "";
        }
        String dollar = absolute ? "$" : "";
        String start = dollar + found.group(1) + dollar + (first + 1);
        String endColumn = range ? found.group(3) : found.group(1);
        return endColumn.equals(found.group(1)) && last == first
                ? start
                : start + ":" + dollar + endColumn + dollar + (last + 1);
    }

    /** Elements by their local name, in document order. */
    static List<Element> all(Node within, String name) {
        var found = within instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) within).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    /** The file with a part of its XML changed. */
    byte[] with(String part, UnaryOperator<String> change) {
        return new DocxFile(save()).with(part, change);
    }
}
