package org.formpress.merge;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Reader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.formpress.bounds.Deadline;
import org.formpress.model.DataPointer;
import org.formpress.model.InvalidDocumentException;
import org.formpress.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Moves through the elements of a merged layout and knows where in the templates the current one is. */
final class LayoutCursor {

    private static final XMLInputFactory XML = hardenedFactory();
    private static final String PLACE = FolderTemplates.PLACE;

    private final XMLStreamReader xml;
    private final TemplatePlaces places;
    private String place;
    private int cell;
    private String row = "";

    /**
     * @param file   name of the layout, the place reported outside any element
     * @param places by the numbers that the layout's elements have
     */
    LayoutCursor(Reader layout, String file, TemplatePlaces places) {
        this.places = places;
        place = file;
        try {
            xml = XML.createXMLStreamReader(layout);
        } catch (XMLStreamException e) {
            throw new TemplateException(file + ": the merged layout is not XML: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory hardenedFactory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Faults in a text are found with it, not when it is read.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** Moves to the next child element; false at the end of the parent. */
    boolean nextElement() throws XMLStreamException {
        Deadline.check();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String given = attribute(PLACE);
                place = given == null ? place : given;
                cell = given == null ? cell : 0;
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
            if (event == XMLStreamConstants.DTD) {
                throw new InvalidDocumentException("the merged layout has a document type, which no layout needs");
            }
            if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                throw new InvalidDocumentException("the text \"" + xml.getText().strip() + "\" is outside any cell");
            }
        }
        return false;
    }

    /** Moves to the next child element or text; false at the end of the parent. */
    boolean nextPart() throws XMLStreamException {
        int event = xml.next();
        while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            event = xml.next();
        }
        return event != XMLStreamConstants.END_ELEMENT;
    }

    /** The current text, with line feeds for line ends; empty at an element. */
    Optional<String> partText() {
        return xml.isCharacters() ? Optional.of(PlainText.feeds(xml.getText())) : Optional.empty();
    }

    String name() {
        return xml.getLocalName();
    }

    /** Template and line of the current element, such as {@code self-evaluation/layout.ftl:20}. */
    String place() {
        String named = places.named(place);
        return cell == 0 ? named : named + ", cell " + cell + " of the row at " + row;
    }

    /** Makes the place of the current element that of a cell, counted from 1, of a row at another place. */
    void atCell(int number, String placeOfRow) {
        cell = number;
        row = placeOfRow;
    }

    /** The text of the current element, with line feeds for line ends; moves past its end. */
    String text() throws XMLStreamException {
        String text = "";
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new InvalidDocumentException("only text is allowed here, not <" + name() + ">");
            }
            if (xml.isCharacters()) {
                text = text.isEmpty() ? xml.getText() : text + xml.getText();
            }
        }
        return PlainText.feeds(text);
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String required(String name) {
        String value = attribute(name);
        if (value == null) {
            throw new InvalidDocumentException("<" + name() + "> needs the attribute " + name);
        }
        return value;
    }

    /** The number in an attribute, or {@code fallback} without the attribute. */
    double number(String name, double fallback) {
        String value = attribute(name);
        try {
            return value == null ? fallback : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw unknownValue(name, value, "a number, such as 10.5");
        }
    }

    /** Whether an attribute with one possible value is present. */
    boolean flag(String name, String value) {
        String given = attribute(name);
        if (given != null && !given.equals(value)) {
            throw unknownValue(name, given, value);
        }
        return given != null;
    }

    Optional<DataPointer> pointer() {
        return Optional.ofNullable(attribute("pointer")).map(DataPointer::new);
    }

    /** @throws InvalidDocumentException when the current element has an attribute not in {@code names} */
    void allowAttributes(String... names) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String name = xml.getAttributeLocalName(index);
            if (!name.equals(PLACE) && !isAmong(names, name)) {
                throw new InvalidDocumentException("<" + name() + "> has no attribute " + name + "; allowed: "
                        + (names.length == 0 ? "none" : String.join(", ", names)));
            }
        }
    }

    private static boolean isAmong(String[] names, String name) {
        for (String each : names) {
            if (each.equals(name)) {
                return true;
            }
        }
        return false;
    }

    InvalidDocumentException unknown(String allowed) {
        return new InvalidDocumentException("<" + name() + "> is not known here; allowed: " + allowed);
    }

    static InvalidDocumentException unknownValue(String attribute, String value, String allowed) {
        return new InvalidDocumentException(attribute + "=\"" + value + "\" is not known; allowed: " + allowed);
    }
}
