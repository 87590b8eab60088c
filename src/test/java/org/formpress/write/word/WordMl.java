package org.formpress.write.word;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Steps through WordprocessingML. */
final class WordMl {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordMl() {}

    /** The elements of that name directly below. */
    static List<Element> children(Element parent, String name) {
        return elements(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** The elements directly below. */
    static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** The elements of that name anywhere below, in the order of the document. */
    static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The attribute of all elements of that name, in the order of the document. */
    static List<String> values(Element parent, String name, String attribute) {
        return all(parent, name).stream()
                .map(element -> value(element, attribute))
                .toList();
    }

    static String value(Element element, String attribute) {
        return element.getAttributeNS(W, attribute);
    }

    /** Columns that a {@code w:tc} covers. */
    static int columnSpan(Element cell) {
        List<String> spans = values(children(cell, "tcPr").get(0), "gridSpan", "val");
        return spans.isEmpty() ? 1 : Integer.parseInt(spans.get(0));
    }

    /** {@code restart}, {@code continue} or nothing. */
    static String verticalMerge(Element cell) {
        List<Element> merges = all(children(cell, "tcPr").get(0), "vMerge");
        if (merges.isEmpty()) {
            return "";
        }
        String value = value(merges.get(0), "val");
        return value.isEmpty() ? "continue" : value;
    }
}
