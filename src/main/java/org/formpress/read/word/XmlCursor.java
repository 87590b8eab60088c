package org.formpress.read.word;

import java.io.ByteArrayInputStream;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.formpress.bounds.Deadline;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/**
 * Iterates over the XML of one part, without document types, entities or external loading. Depth and number of elements are
 * bounded, and nesting does not use the stack.
 */
final class XmlCursor {

    /** Called at the start of a child; may advance to its end. */
    interface Child {
        void at(String name) throws RefusedException;
    }

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private final XMLStreamReader reader;
    private final String part;
    private final FileBounds bounds;
    private int depth;
    private int elements;
    private int event;

    XmlCursor(String part, byte[] xml, FileBounds bounds) throws RefusedException {
        this.part = part;
        this.bounds = bounds;
        try {
            this.reader = hardened().createXMLStreamReader(new ByteArrayInputStream(xml));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Moves to the next start, end or text; false at the end of the part. */
    boolean next() throws RefusedException {
        Deadline.check();
        try {
            while (reader.hasNext()) {
                event = reader.next();
                if (counted()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | MissingResourceException e) {
            // The JDK throws MissingResourceException for some faults in document types: their messages are missing.
            throw malformed(e);
        }
    }

    private boolean counted() throws RefusedException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > bounds.depth() || ++elements > bounds.elements()) {
                    throw FileRefusal.unsafe("file.nesting", part);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {}
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw FileRefusal.unsafe("file.doctype", part);
            default -> {
                return false;
            }
        }
        return true;
    }

    private RefusedException malformed(Exception cause) {
        RefusedException refusal = FileRefusal.unsafe("file.xml", part);
        refusal.initCause(cause);
        return refusal;
    }

    boolean atStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean atEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean atText() {
        return !atStart() && !atEnd();
    }

    /** Number of open elements, including one that just started; after an end, those still open. */
    int depth() {
        return depth;
    }

    /** The element's local name. */
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Whether the element is of WordprocessingML (ISO/IEC 29500-1, 17; part 4 for the transitional namespace). */
    boolean isWord() {
        return WORD.contains(namespace());
    }

    String text() {
        return reader.getText();
    }

    /** An attribute of the current start element, by local name; empty if absent. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Moves to the end of the current element. */
    void skip() throws RefusedException {
        children(name -> {});
    }

    /** Calls {@code child} at the start of each child of the current element, and moves to its end. */
    void children(Child child) throws RefusedException {
        int own = depth;
        while (next() && depth >= own) {
            if (atStart() && depth == own + 1) {
                child.at(name());
            }
        }
    }
}
