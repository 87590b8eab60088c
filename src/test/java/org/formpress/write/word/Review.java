package org.formpress.write.word;

import static org.formpress.write.word.WordMl.all;
import static org.formpress.write.word.WordMl.children;

import java.io.StringWriter;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Accepts or rejects all tracked changes of a Word file, as ISO/IEC 29500-1, 17.13.5 says what that does. */
public final class Review {

    private final String stays;
    private final String goes;

    private Review(String stays, String goes) {
        this.stays = stays;
        this.goes = goes;
    }

    public static byte[] accepted(byte[] docx) {
        return new Review("ins", "del").of(docx);
    }

    public static byte[] rejected(byte[] docx) {
        return new Review("del", "ins").of(docx);
    }

    /** How many changes are tracked in a file. */
    public static int changes(byte[] docx) {
        Element document = new DocxFile(docx).xml(WordBlockWriter.NAME).getDocumentElement();
        return all(document, "ins").size() + all(document, "del").size();
    }

    private byte[] of(byte[] docx) {
        DocxFile file = new DocxFile(docx);
        Document document = file.xml(WordBlockWriter.NAME);
        Element root = document.getDocumentElement();
        rows(root);
        all(root, "p").forEach(this::runs);
        all(root, "p").forEach(this::paragraph);
        return file.with(WordBlockWriter.NAME, xml -> text(document));
    }

    private void rows(Element root) {
        for (Element row : all(root, "tr")) {
            Element properties = children(row, "trPr").get(0);
            if (!children(properties, goes).isEmpty()) {
                row.getParentNode().removeChild(row);
            }
            children(properties, stays).forEach(properties::removeChild);
        }
    }

    private void runs(Element paragraph) {
        for (Element change : all(paragraph, goes)) {
            if (!isProperty(change)) {
                change.getParentNode().removeChild(change);
            }
        }
        for (Element change : all(paragraph, stays)) {
            if (!isProperty(change)) {
                while (change.getFirstChild() != null) {
                    change.getParentNode().insertBefore(change.getFirstChild(), change);
                }
                change.getParentNode().removeChild(change);
            }
        }
        for (Element text : all(paragraph, "delText")) {
            text.getOwnerDocument().renameNode(text, WordMl.W, "w:t");
        }
    }

    private static boolean isProperty(Element change) {
        return change.getParentNode().getLocalName().equals("rPr");
    }

    /** A paragraph whose end goes is one with the next. */
    private void paragraph(Element paragraph) {
        List<Element> properties = children(paragraph, "pPr");
        boolean joins = properties.stream()
                .anyMatch(each -> children(each, "rPr").stream()
                        .anyMatch(end -> !children(end, goes).isEmpty()));
        properties.forEach(each -> children(each, "rPr").forEach(each::removeChild));
        if (!joins) {
            return;
        }
        Element next = (Element) paragraph.getNextSibling();
        Node first = children(next, "pPr").get(0).getNextSibling();
        properties.forEach(paragraph::removeChild);
        while (paragraph.getFirstChild() != null) {
            next.insertBefore(paragraph.getFirstChild(), first);
        }
        paragraph.getParentNode().removeChild(paragraph);
    }

    private static String text(Document document) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new AssertionError("the document cannot be written: " + e, e);
        }
    }
}
