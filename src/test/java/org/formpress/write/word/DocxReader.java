package org.formpress.write.word;

import static org.formpress.write.word.WordMl.all;
import static org.formpress.write.word.WordMl.children;
import static org.formpress.write.word.WordMl.columnSpan;
import static org.formpress.write.word.WordMl.elements;
import static org.formpress.write.word.WordMl.values;
import static org.formpress.write.word.WordMl.verticalMerge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.formpress.Seen;
import org.w3c.dom.Element;

/** What a reader of a Word file sees: its tables cell by cell, and the paragraphs around them. */
public final class DocxReader {

    /**
     * A cell with all the slots it covers; rows and columns count from 0 at the top of its table.
     *
     * @param text    one line a paragraph; a list item after its marker and a space
     * @param pointer the tag of the content control in it
     */
    public record ReadCell(int row, int column, int rowSpan, int columnSpan, String text, Optional<String> pointer)
            implements Seen.Read {}

    /** @param headerRows how many rows repeat on each page */
    public record ReadTable(int headerRows, List<ReadCell> cells) {}

    private final Element body;

    public DocxReader(byte[] docx) {
        body = all(new DocxFile(docx).xml("word/document.xml").getDocumentElement(), "body")
                .get(0);
    }

    /** The texts of the paragraphs outside tables, without the empty ones. */
    public List<String> paragraphs() {
        return children(body, "p").stream()
                .map(DocxReader::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The pointers of the content controls outside tables. */
    public List<String> pointersOutsideTables() {
        return children(body, "p").stream()
                .flatMap(paragraph -> values(paragraph, "tag", "val").stream())
                .toList();
    }

    public List<ReadTable> tables() {
        return children(body, "tbl").stream().map(DocxReader::table).toList();
    }

    private static ReadTable table(Element table) {
        List<Element> rows = children(table, "tr");
        long header =
                rows.stream().filter(row -> !all(row, "tblHeader").isEmpty()).count();
        List<ReadCell> cells = new ArrayList<>();
        Map<Integer, Integer> open = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : children(rows.get(row), "tc")) {
                int index = open.getOrDefault(column, -1);
                if (verticalMerge(cell).equals("continue") && index >= 0) {
                    cells.set(index, oneRowMore(cells.get(index)));
                } else {
                    open.put(column, verticalMerge(cell).equals("restart") ? cells.size() : -1);
                    cells.add(cell(cell, row, column));
                }
                column += columnSpan(cell);
            }
        }
        return new ReadTable((int) header, cells);
    }

    private static ReadCell oneRowMore(ReadCell cell) {
        return new ReadCell(
                cell.row(), cell.column(), cell.rowSpan() + 1, cell.columnSpan(), cell.text(), cell.pointer());
    }

    private static ReadCell cell(Element cell, int row, int column) {
        String text = children(cell, "p").stream().map(DocxReader::text).collect(Collectors.joining("\n"));
        Optional<String> pointer = values(cell, "tag", "val").stream().findFirst();
        return new ReadCell(row, column, 1, columnSpan(cell), text, pointer);
    }

    private static String text(Element paragraph) {
        return all(paragraph, "r").stream().map(DocxReader::runText).collect(Collectors.joining());
    }

    private static String runText(Element run) {
        boolean marker = values(run, "rStyle", "val").contains("FormMarker");
        StringBuilder text = new StringBuilder();
        for (Element piece : elements(run)) {
            switch (piece.getLocalName()) {
                case "t" -> text.append(piece.getTextContent());
                case "br" -> text.append('\n');
                case "tab" -> text.append(marker ? ' ' : '\t');
                case "softHyphen" -> text.append('\u00AD');
                case "rPr" -> {}
                default -> throw new AssertionError("unknown in a run: " + piece.getNodeName());
            }
        }
        return text.toString();
    }
}
