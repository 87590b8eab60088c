package org.formpress.merge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.DataPointer;
import org.formpress.model.Heading;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.jspecify.annotations.Nullable;

/** Reads a merged layout (docs/templates.md) into blocks. Every element says in {@code at} where in the templates it stands. */
final class LayoutReader {

    private static final XMLInputFactory XML = hardenedFactory();

    private final XMLStreamReader xml;
    private final List<Block> blocks = new ArrayList<>();
    private String at = "";

    private LayoutReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory hardenedFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Reads a merged layout.
     *
     * @param file name of the layout for messages
     * @throws TemplateException when it is no layout, or its tables are no tables
     */
    static List<Block> read(String layout, String file) {
        LayoutReader reader = null;
        try {
            reader = new LayoutReader(XML.createXMLStreamReader(new StringReader(layout)));
            reader.readLayout();
            return reader.blocks;
        } catch (XMLStreamException e) {
            throw new TemplateException(file + " is not well-formed after merging: " + e.getMessage(), e);
        } catch (InvalidDocumentException | NumberFormatException e) {
            String place = reader == null || reader.at.isEmpty() ? file : reader.at;
            throw new TemplateException(place + ": " + e.getMessage(), e);
        }
    }

    private void readLayout() throws XMLStreamException {
        nextElement();
        expect("layout");
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "heading" -> blocks.add(new Heading(text()));
                case "caption" -> blocks.add(readCaption());
                case "table" -> blocks.add(readTable());
                default -> throw unknown("heading, caption, table");
            }
        }
    }

    private Caption readCaption() throws XMLStreamException {
        List<Caption.Segment> segments = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                markPlace();
                Optional<DataPointer> pointer = pointer();
                segments.add(new Caption.Segment(text(), pointer));
            } else if (xml.isCharacters() && !xml.getText().isBlank()) {
                segments.add(new Caption.Segment(xml.getText(), Optional.empty()));
            }
        }
        return new Caption(segments);
    }

    private Table readTable() throws XMLStreamException {
        String place = at;
        List<Double> widths = Arrays.stream(required("columns").trim().split("\\s+"))
                .map(Double::valueOf)
                .toList();
        List<Row> header = List.of();
        RowsReader body = new RowsReader();
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "header" -> header = readHeader();
                case "row" -> readRow(body);
                default -> throw unknown("header, row");
            }
        }
        List<Row> rows = body.rows();
        at = place;
        return new Table(widths, header, rows);
    }

    private List<Row> readHeader() throws XMLStreamException {
        RowsReader header = new RowsReader();
        while (nextElement()) {
            if (!xml.getLocalName().equals("row")) {
                throw unknown("row");
            }
            readRow(header);
        }
        return header.rows();
    }

    private void readRow(RowsReader rows) throws XMLStreamException {
        rows.begin("with-previous".equals(attribute("keep")));
        while (nextElement()) {
            CellReader cell = new CellReader(xml.getLocalName(), this);
            rows.add(cell.read(text()));
        }
    }

    /** Goes to the next child element; false at the end of the parent. */
    private boolean nextElement() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                markPlace();
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
            if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                throw new InvalidDocumentException("the text \"" + xml.getText().strip() + "\" stands in no cell");
            }
        }
        return false;
    }

    private void markPlace() {
        String place = attribute("at");
        if (place != null) {
            at = place;
        }
    }

    private void expect(String name) {
        if (!xml.getLocalName().equals(name)) {
            throw unknown(name);
        }
    }

    InvalidDocumentException unknown(String allowed) {
        return new InvalidDocumentException("<" + xml.getLocalName() + "> is not known here; allowed: " + allowed);
    }

    private String text() throws XMLStreamException {
        return xml.getElementText();
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private String required(String name) {
        String value = attribute(name);
        if (value == null) {
            throw new InvalidDocumentException("<" + xml.getLocalName() + "> needs the attribute " + name);
        }
        return value;
    }

    Optional<DataPointer> pointer() {
        return Optional.ofNullable(attribute("pointer")).map(DataPointer::new);
    }
}
