package org.formpress.read.ooxml;

import java.io.ByteArrayInputStream;
import java.util.MissingResourceException;
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
public final class XmlCursor {

    /** Called at the start of a child; may advance to its end. */
    public interface Child {

        /** @param name local name of the child */
        void at(String name) throws RefusedException;
    }

    private final XMLStreamReader reader;
    private final String part;
    private final FileBounds bounds;
    private int depth;
    private int elements;
    private int event;

    /** @param part name of the part, for messages */
    public XmlCursor(String part, byte[] xml, FileBounds bounds) throws RefusedException {
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
    public boolean next() throws RefusedException {
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

    /** Whether an element begins. */
    public boolean atStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Whether an element ends. */
    public boolean atEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    /** Whether there is text, other than of markup. */
    public boolean atText() {
        return !atStart() && !atEnd();
    }

    /** Number of open elements, including one that just started; after an end, those still open. */
    public int depth() {
        return depth;
    }

    /** The element's local name. */
    public String name() {
        return reader.getLocalName();
    }

    /** The namespace of the element; empty for none. */
    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** The text at the cursor, which may be a piece of what stands between two tags. */
    public String text() {
        return reader.getText();
    }

    /** An attribute of the current start element, by local name; empty if absent. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The id of the relationship that the current start element names (ISO/IEC 29500-1, 22.8.2.1); empty if absent. */
    public String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && namespace.endsWith("/relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The part that is read. */
    public String part() {
        return part;
    }

    /** Moves to the end of the current element. */
    public void skip() throws RefusedException {
        children(name -> {});
    }

    /** Calls {@code child} at the start of each child of the current element, and moves to its end. */
    public void children(Child child) throws RefusedException {
        int own = depth;
        while (next() && depth >= own) {
            if (atStart() && depth == own + 1) {
                child.at(name());
            }
        }
    }
}
