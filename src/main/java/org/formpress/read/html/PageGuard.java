package org.formpress.read.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Refuses pages with active or external content. It would not run or be fetched here, but may have shown a clerk something
 * that is not in the file.
 */
final class PageGuard {

    /** Ours have twelve levels; misnested tags can make the tree slightly deeper than the text. */
    private static final int MAX_DEPTH = 400;

    private static final Set<String> ACTIVE =
            Set.of("iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal", "template");
    private static final Set<String> ADDRESSES =
            Set.of("src", "srcset", "href", "xlink:href", "data", "action", "formaction", "poster", "background");

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://|mailto:|tel:)\\P{Cntrl}*", Pattern.CASE_INSENSITIVE);

    private PageGuard() {}

    static void check(Document page) throws RefusedException {
        Walk walk = new Walk();
        NodeTraversor.traverse(
                (node, depth) -> {
                    walk.deepest = Math.max(walk.deepest, depth);
                    if (node instanceof Element element) {
                        walk.look(element);
                    }
                },
                page);
        if (walk.deepest > MAX_DEPTH) {
            throw FileRefusal.unsafe("file.html.nesting");
        }
        if (!walk.active.isEmpty()) {
            throw FileRefusal.unsafe("file.active", walk.active);
        }
        if (!walk.outside.isEmpty()) {
            throw FileRefusal.unsafe("file.html.external", walk.outside);
        }
    }

    private static final class Walk {

        private int deepest;
        private String active = "";
        private String outside = "";

        private void look(Element element) {
            Deadline.check();
            String name = element.normalName();
            boolean isEmpty = element.data().isBlank() && !element.hasAttr("src");
            boolean runs =
                    name.equals("script") && !isEmpty && !element.attr("type").equalsIgnoreCase("application/json");
            boolean redirects =
                    name.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh");
            if (runs || redirects || ACTIVE.contains(name)) {
                active = name;
            }
            for (Attribute attribute : element.attributes()) {
                if (!name.equals("a") || !attribute.getKey().equals("href") || !isAddress(attribute.getValue())) {
                    look(attribute);
                }
            }
        }

        /** Addresses that editors make links of when they are typed: nothing is fetched for them. */
        private static boolean isAddress(String value) {
            return ADDRESS.matcher(value.strip()).matches();
        }

        private void look(Attribute attribute) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip();
            if (name.startsWith("on")) {
                active = name;
            }
            boolean inside = value.isEmpty() || value.startsWith("#") || value.startsWith("data:image/");
            if (ADDRESSES.contains(name) && !inside) {
                outside = value;
            }
        }
    }
}
