package org.formpress.read;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.formpress.write.word.DocxFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A Word file on a clerk's desk: what Word, WPS or LibreOffice do to its XML when a clerk edits it. */
final class WordEdit {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String DOCUMENT = "word/document.xml";

    private final DocxFile file;
    private final Document document;
    private int place;

    WordEdit(byte[] docx) {
        this.file = new DocxFile(docx);
        this.document = file.xml(DOCUMENT);
    }

    byte[] save() {
        StringWriter out = new StringWriter();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new AssertionError(e);
        }
        return file.with(DOCUMENT, xml -> out.toString());
    }

    /** Goes on with one of several forms in the file, counted from 1. */
    WordEdit inForm(int number) {
        place = number;
        return this;
    }

    /** The cell of a value. */
    Element cell(String pointer) {
        if (place > 0) {
            return above(bookmark("fp_" + place + pointer.replace('/', '_')), "tc");
        }
        for (Element tag : all("tag")) {
            if (tag.getAttributeNS(W, "val").equals(pointer)) {
                return above(tag, "tc");
            }
        }
        throw new AssertionError("no cell of " + pointer);
    }

    /** The beginning of a bookmark. */
    Element bookmark(String name) {
        return all("bookmarkStart").stream()
                .filter(mark -> mark.getAttributeNS(W, "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bookmark " + name));
    }

    /** The beginnings of all bookmarks. */
    List<Element> bookmarks() {
        return all("bookmarkStart");
    }

    /** All of one of several forms, from its heading to the end of its section. */
    List<Element> formElements(int number) {
        List<Element> found = new ArrayList<>();
        Node at = above(bookmark("fpf_" + number), "p");
        while (at instanceof Element element
                && (found.isEmpty()
                        || all(found.get(found.size() - 1), "sectPr").isEmpty())) {
            found.add(element);
            at = at.getNextSibling();
        }
        return found;
    }

    Element row(String pointer) {
        return above(cell(pointer), "tr");
    }

    /** Types over the words in a cell, as one does in its control: anchors stay. */
    WordEdit type(String pointer, String text) {
        Element cell = cell(pointer);
        List<Element> runs = all(cell, "r");
        for (int i = 1; i < runs.size(); i++) {
            runs.get(i).getParentNode().removeChild(runs.get(i));
        }
        replace(runs.get(0), text);
        return this;
    }

    private void replace(Element run, String text) {
        while (run.getFirstChild() != null) {
            run.removeChild(run.getFirstChild());
        }
        run.appendChild(words(text));
    }

    private Element words(String text) {
        Element words = element("t");
        words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        words.setTextContent(text);
        return words;
    }

    /** Selects all of a cell and types: anchors are gone. */
    WordEdit overwrite(String pointer, String... paragraphs) {
        Element cell = cell(pointer);
        for (Element paragraph : children(cell, "p")) {
            cell.removeChild(paragraph);
        }
        for (String text : paragraphs) {
            cell.appendChild(paragraph(text));
        }
        return this;
    }

    /** Presses enter at the end of a cell and goes on. */
    WordEdit addParagraph(String pointer, String text) {
        cell(pointer).appendChild(paragraph(text));
        return this;
    }

    Element paragraph(String text) {
        Element paragraph = element("p");
        Element run = element("r");
        run.appendChild(words(text));
        paragraph.appendChild(run);
        return paragraph;
    }

    WordEdit deleteRow(String pointer) {
        Element row = row(pointer);
        row.getParentNode().removeChild(row);
        return this;
    }

    /** Copies a row and pastes it below another, as Word does: tags are copied, bookmarks are not. */
    Element copyRow(String pointer, String below) {
        Element copy = (Element) row(pointer).cloneNode(true);
        all(copy, "bookmarkStart").forEach(mark -> mark.getParentNode().removeChild(mark));
        all(copy, "bookmarkEnd").forEach(mark -> mark.getParentNode().removeChild(mark));
        insertBelow(copy, row(below));
        return copy;
    }

    /** Inserts an empty row below another, as editors do: the same cells, merged likewise, without a word in them. */
    Element insertRow(String below) {
        Element row = (Element) row(below).cloneNode(true);
        for (Element cell : children(row, "tc")) {
            children(cell, "p").forEach(cell::removeChild);
            cell.appendChild(element("p"));
            all(cell, "vMerge").forEach(merge -> merge.removeAttributeNS(W, "val"));
        }
        insertBelow(row, row(below));
        return row;
    }

    void fill(Element row, int cell, String text) {
        Element found = children(row, "tc").get(cell);
        children(found, "p").forEach(found::removeChild);
        found.appendChild(paragraph(text));
    }

    WordEdit moveRow(String pointer, String below) {
        insertBelow(row(pointer), row(below));
        return this;
    }

    private static void insertBelow(Element row, Element other) {
        other.getParentNode().insertBefore(row, other.getNextSibling());
    }

    /** Types over a value with tracked changes on. */
    WordEdit track(String pointer, String text) {
        Element old = all(cell(pointer), "r").get(0);
        Element inserted = element("ins");
        Element run = element("r");
        run.appendChild(words(text));
        inserted.appendChild(run);
        Element deleted = element("del");
        old.getParentNode().insertBefore(inserted, old);
        old.getParentNode().insertBefore(deleted, old);
        deleted.appendChild(old);
        for (Element words : all(old, "t")) {
            document.renameNode(words, W, "w:delText");
        }
        return this;
    }

    /** Deletes a row with tracked changes on. */
    WordEdit trackDeletedRow(String pointer) {
        children(row(pointer), "trPr").get(0).appendChild(element("del"));
        return this;
    }

    Element element(String name) {
        return document.createElementNS(W, "w:" + name);
    }

    Document document() {
        return document;
    }

    List<Element> all(String name) {
        return all(document.getDocumentElement(), name);
    }

    static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(W, name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    static Element above(Element element, String name) {
        Node node = element;
        while (!name.equals(node.getLocalName())) {
            node = node.getParentNode();
        }
        return (Element) node;
    }
}
