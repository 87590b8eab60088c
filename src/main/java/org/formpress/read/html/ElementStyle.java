package org.formpress.read.html;

import java.util.Map;
import org.formpress.read.look.Look;

/**
 * What an element hands on to the text and the elements in it.
 *
 * @param struck whether a line goes through it, which nothing inside can undo (CSS Text Decoration Level 3, 2)
 */
record ElementStyle(boolean struck) {

    static final ElementStyle PLAIN = new ElementStyle(false);

    /** That of an element inside with these declarations. */
    ElementStyle with(Map<String, String> declared) {
        String lines = declared.getOrDefault("text-decoration-line", "");
        return new ElementStyle(struck || lines.contains("line-through") || lines.contains("var("));
    }

    Look look() {
        return new Look(struck);
    }
}
