package org.formpress.prove.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.tagging.IStructureNode;
import com.itextpdf.kernel.pdf.tagging.PdfMcr;
import com.itextpdf.kernel.pdf.tagging.PdfObjRef;
import com.itextpdf.kernel.pdf.tagging.PdfStructElem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.prove.pdf.PdfForm.Text;
import org.formpress.prove.pdf.PdfPage.Glyphs;

/** Reads a PDF's structure tree (ISO 32000-1, 14.7) and the text that its marked content stands for. */
final class StructureReader {

    private final PdfDocument file;
    private final List<PdfPage> pages;
    private final List<Text> texts = new ArrayList<>();
    private final List<PdfTable> tables = new ArrayList<>();

    StructureReader(PdfDocument file, List<PdfPage> pages) {
        this.file = file;
        this.pages = pages;
        kids(file.getStructTreeRoot()).forEach(this::readBlock);
    }

    List<Text> texts() {
        return List.copyOf(texts);
    }

    List<PdfTable> tables() {
        return List.copyOf(tables);
    }

    private void readBlock(IStructureNode node) {
        switch (role(node)) {
            case "Table" -> tables.add(table(node));
            case "H1", "P" -> texts.add(text(node));
            default -> kids(node).forEach(this::readBlock);
        }
    }

    private Text text(IStructureNode node) {
        return new Text(
                role(node),
                String.join("", lines(glyphs(node))),
                kids(node)
                        .map(StructureReader::pointer)
                        .filter(pointer -> !pointer.isEmpty())
                        .toList());
    }

    /** FOP writes no THead when it writes PDF/UA: the header is the rows of nothing but labels of columns. */
    private PdfTable table(IStructureNode table) {
        List<List<PdfCell>> rows = new RowsOfCells(kids(table)
                        .flatMap(part -> role(part).equals("TR") ? Stream.of(part) : kids(part))
                        .toList())
                .read();
        List<List<PdfCell>> header =
                rows.stream().takeWhile(StructureReader::labelsColumns).toList();
        List<List<PdfCell>> body = rows.stream()
                .skip(header.size())
                .map(row ->
                        row.stream().map(cell -> cell.movedUp(header.size())).toList())
                .toList();
        return new PdfTable(contents(table).findFirst().map(this::page).orElse(0), header, body);
    }

    private static boolean labelsColumns(List<PdfCell> row) {
        return row.stream().anyMatch(cell -> cell.scope().equals("Column"))
                && row.stream()
                        .allMatch(cell ->
                                cell.scope().equals("Column") || cell.text().isEmpty());
    }

    /** Finds the column of every cell, as HTML does. */
    private final class RowsOfCells {

        private final List<IStructureNode> rows;
        private final List<List<Boolean>> covered = new ArrayList<>();

        RowsOfCells(List<IStructureNode> rows) {
            this.rows = rows;
            rows.forEach(row -> covered.add(new ArrayList<>()));
        }

        List<List<PdfCell>> read() {
            List<List<PdfCell>> cells = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                cells.add(readRow(row));
            }
            return cells;
        }

        private List<PdfCell> readRow(int row) {
            List<PdfCell> cells = new ArrayList<>();
            for (IStructureNode cell : kids(rows.get(row)).toList()) {
                int column = 0;
                while (covers(row, column)) {
                    column++;
                }
                PdfCell read = cell((PdfStructElem) cell, row, column);
                cover(read);
                cells.add(read);
            }
            return cells;
        }

        private boolean covers(int row, int column) {
            return column < covered.get(row).size() && covered.get(row).get(column);
        }

        private void cover(PdfCell cell) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    while (covered.get(row).size() <= column) {
                        covered.get(row).add(false);
                    }
                    if (covered.get(row).set(column, true)) {
                        throw new IllegalStateException(
                                "row " + row + ", column " + column + " of a table has two cells");
                    }
                }
            }
        }
    }

    private PdfCell cell(PdfStructElem cell, int row, int column) {
        List<List<String>> paragraphs =
                kids(cell).map(paragraph -> lines(glyphs(paragraph))).toList();
        return new PdfCell(
                row,
                column,
                span(cell, "RowSpan"),
                span(cell, "ColSpan"),
                role(cell),
                attribute(cell, "Scope")
                        .map(scope -> ((PdfName) scope).getValue())
                        .findFirst()
                        .orElse(""),
                pointer(cell),
                paragraphs.stream().filter(lines -> !lines.isEmpty()).toList(),
                glyphs(cell));
    }

    private static int span(PdfStructElem cell, String name) {
        return attribute(cell, name)
                .mapToInt(span -> ((com.itextpdf.kernel.pdf.PdfNumber) span).intValue())
                .findFirst()
                .orElse(1);
    }

    private static Stream<PdfObject> attribute(PdfStructElem cell, String name) {
        PdfObject attributes = cell.getAttributes(false);
        Stream<PdfObject> owners =
                attributes instanceof PdfArray several ? stream(several) : Stream.ofNullable(attributes);
        return owners.map(owner -> ((PdfDictionary) owner).get(new PdfName(name)))
                .filter(value -> value != null);
    }

    private static Stream<PdfObject> stream(PdfArray array) {
        List<PdfObject> objects = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            objects.add(array.get(index));
        }
        return objects.stream();
    }

    private static String pointer(IStructureNode node) {
        PdfString title =
                node instanceof PdfStructElem element ? element.getPdfObject().getAsString(PdfName.T) : null;
        return title == null ? "" : title.toUnicodeString();
    }

    /** The text of each line: characters on one baseline of one page. */
    private static List<String> lines(List<Glyphs> glyphs) {
        List<String> lines = new ArrayList<>();
        Glyphs before = null;
        for (Glyphs each : glyphs) {
            boolean sameLine = before != null && Math.abs(before.baseline() - each.baseline()) < 1;
            if (sameLine) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + each.text());
            } else {
                lines.add(each.text());
            }
            before = each;
        }
        return lines;
    }

    private List<Glyphs> glyphs(IStructureNode node) {
        return contents(node)
                .filter(content -> !(content instanceof PdfObjRef))
                .flatMap(this::glyphs)
                .toList();
    }

    private Stream<Glyphs> glyphs(PdfMcr content) {
        return pages.get(page(content) - 1).texts().stream().filter(text -> text.mcid() == content.getMcid());
    }

    private int page(PdfMcr content) {
        return file.getPageNumber(content.getPageObject());
    }

    private static Stream<PdfMcr> contents(IStructureNode node) {
        return node instanceof PdfMcr content ? Stream.of(content) : kids(node).flatMap(StructureReader::contents);
    }

    private static Stream<IStructureNode> kids(IStructureNode node) {
        return Stream.ofNullable(node.getKids()).flatMap(Collection::stream).filter(kid -> kid != null);
    }

    private static String role(IStructureNode node) {
        return node.getRole() == null ? "" : node.getRole().getValue();
    }
}
