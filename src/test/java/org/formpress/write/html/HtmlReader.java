package org.formpress.write.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.formpress.Seen;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a reader of an HTML file sees: its tables cell by cell, and the lines around them. */
public final class HtmlReader {

    /**
     * A cell with all the slots it covers; rows and columns count from 0 at the top of its table.
     *
     * @param text one line a paragraph; a list item after its marker and a space
     */
    public record ReadCell(
            int row, int column, int rowSpan, int columnSpan, String text, Optional<String> pointer, String scope)
            implements Seen.Read {}

    /** @param headerRows how many rows repeat on each page */
    public record ReadTable(int headerRows, List<ReadCell> cells) {}

    private final Document page;

    public HtmlReader(byte[] html) {
        page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    public Document page() {
        return page;
    }

    /** The JSON the file carries. */
    public String data() {
        return page.getElementById("form-data").data();
    }

    public List<ReadTable> tables() {
        return page.select("main table").stream().map(HtmlReader::table).toList();
    }

    private static ReadTable table(Element table) {
        List<Element> rows = table.select("tr");
        boolean[][] taken = new boolean[rows.size()][table.select("col").size()];
        List<ReadCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Element element : rows.get(row).children()) {
                ReadCell cell = cell(element, row, firstFree(taken[row]));
                for (int r = row; r < row + cell.rowSpan(); r++) {
                    java.util.Arrays.fill(taken[r], cell.column(), cell.column() + cell.columnSpan(), true);
                }
                cells.add(cell);
            }
        }
        return new ReadTable(table.select("thead tr").size(), cells);
    }

    private static int firstFree(boolean[] taken) {
        int column = 0;
        while (taken[column]) {
            column++;
        }
        return column;
    }

    private static ReadCell cell(Element cell, int row, int column) {
        return new ReadCell(
                row,
                column,
                span(cell, "rowspan"),
                span(cell, "colspan"),
                text(cell),
                cell.hasAttr("data-pointer") ? Optional.of(cell.attr("data-pointer")) : Optional.empty(),
                cell.attr("scope"));
    }

    private static int span(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }

    private static String text(Element cell) {
        List<Element> paragraphs = cell.select("> p");
        return paragraphs.isEmpty()
                ? characters(cell)
                : paragraphs.stream().map(HtmlReader::characters).collect(Collectors.joining("\n"));
    }

    private static String characters(Node node) {
        if (node instanceof TextNode) {
            return ((TextNode) node).getWholeText();
        }
        return node.nodeName().equals("br")
                ? "\n"
                : node.childNodes().stream().map(HtmlReader::characters).collect(Collectors.joining());
    }
}
