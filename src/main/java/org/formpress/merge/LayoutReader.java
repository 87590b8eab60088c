package org.formpress.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Column;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.PageSetup;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.model.Typography;
import org.formpress.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads a merged layout (docs/templates.md) into blocks. */
final class LayoutReader {

    private static final String XML_PLACE = "\n at ";

    private final LayoutCursor cursor;
    private final PageSetup page;
    private final Function<String, List<String>> choices;
    private final ParagraphReader paragraphs;
    private final List<Block> blocks = new ArrayList<>();
    private String title = "";

    private LayoutReader(
            LayoutCursor cursor, PageSetup page, Typography document, Function<String, List<String>> choices) {
        this.choices = choices;
        this.cursor = cursor;
        this.page = page;
        this.paragraphs = new ParagraphReader(cursor, document.body());
    }

    /**
     * Reads a merged layout for a page and sizes.
     *
     * @param choices the texts of which the value at a pointer must be one; none for most
     * @throws TemplateException when the layout or one of its tables is invalid
     */
    static Document read(
            LayoutCursor layout, PageSetup page, Typography typography, Function<String, List<String>> choices) {
        LayoutReader reader = new LayoutReader(layout, page, typography, choices);
        try {
            reader.readLayout();
            return new Document(reader.title, page, typography, reader.blocks);
        } catch (XMLStreamException e) {
            throw reader.fault("from here on, the merged layout is not well-formed XML: " + plain(e), e);
        } catch (InvalidDocumentException e) {
            throw reader.fault(String.valueOf(e.getMessage()), e);
        }
    }

    private TemplateException fault(String message, Exception cause) {
        return new TemplateException(cursor.place() + ": " + message, cause);
    }

    // The location that follows it is in the merged text, which template authors never see.
    private static String plain(XMLStreamException fault) {
        String message = String.valueOf(fault.getMessage());
        int at = message.indexOf(XML_PLACE);
        return at < 0 ? message : message.substring(0, at);
    }

    private void readLayout() throws XMLStreamException {
        cursor.nextElement();
        if (!cursor.name().equals("layout")) {
            throw cursor.unknown("layout");
        }
        cursor.allowAttributes("title");
        title = PlainText.line(cursor.required("title"));
        while (cursor.nextElement()) {
            blocks.add(readBlock());
        }
    }

    private Block readBlock() throws XMLStreamException {
        return switch (cursor.name()) {
            case "heading" -> readHeading();
            case "caption" -> readCaption();
            case "paragraph" -> paragraphs.read();
            case "table" -> readTable();
            case "chart" -> new ChartReader(cursor).read();
            default -> throw cursor.unknown("heading, caption, paragraph, table, chart");
        };
    }

    private Heading readHeading() throws XMLStreamException {
        cursor.allowAttributes();
        return new Heading(PlainText.line(cursor.text()));
    }

    private Caption readCaption() throws XMLStreamException {
        cursor.allowAttributes();
        List<Caption.Segment> segments = new ArrayList<>();
        while (cursor.nextPart()) {
            Optional<String> text = cursor.partText();
            if (text.isEmpty()) {
                segments.add(readCaptionValue());
            } else if (!text.get().isBlank()) {
                segments.add(new Caption.Segment(text.get(), Optional.empty()));
            }
        }
        return new Caption(segments);
    }

    private Caption.Segment readCaptionValue() throws XMLStreamException {
        if (!cursor.name().equals("value")) {
            throw cursor.unknown("text, value");
        }
        cursor.allowAttributes("pointer");
        Optional<DataPointer> pointer = cursor.pointer();
        return new Caption.Segment(PlainText.line(cursor.text()), pointer);
    }

    private Table readTable() throws XMLStreamException {
        cursor.allowAttributes("columns", "rules", "above");
        TableRules rules = rules(cursor.attribute("rules"));
        double above = cursor.number("above", 0);
        String place = cursor.place();
        List<Column> columns = ColumnsAttribute.read(cursor.required("columns"), page);
        List<Row> header = List.of();
        RowsReader body = new RowsReader(place);
        while (cursor.nextElement()) {
            switch (cursor.name()) {
                case "header" -> header = readHeader(columns, place, rules);
                case "row" -> readRow(body, rules);
                default -> throw cursor.unknown("header, row");
            }
        }
        return body.table(rules, columns, header).withSpaceAbove(above);
    }

    private static TableRules rules(@Nullable String value) {
        if (value == null) {
            return TableRules.GRID;
        }
        return switch (value) {
            case "header" -> TableRules.HEADER;
            case "none" -> TableRules.NONE;
            default -> throw LayoutCursor.unknownValue("rules", value, "header, none");
        };
    }

    private List<Row> readHeader(List<Column> columns, String place, TableRules rules) throws XMLStreamException {
        cursor.allowAttributes();
        RowsReader header = new RowsReader(place);
        while (cursor.nextElement()) {
            if (!cursor.name().equals("row")) {
                throw cursor.unknown("row");
            }
            readRow(header, rules);
        }
        return header.table(TableRules.GRID, columns, List.of()).body();
    }

    private void readRow(RowsReader rows, TableRules rules) throws XMLStreamException {
        cursor.allowAttributes("keep");
        String place = cursor.place();
        rows.begin(place, cursor.flag("keep", "with-previous"));
        for (int cell = 1; cursor.nextElement(); cell++) {
            cursor.atCell(cell, place);
            CellReader reader = new CellReader(cursor, rules != TableRules.NONE);
            rows.add(reader.read(cursor.text(), choices));
        }
        rows.end();
    }
}
