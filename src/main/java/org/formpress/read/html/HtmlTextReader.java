package org.formpress.read.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.ReadText;
import org.formpress.read.look.Flaw;
import org.formpress.read.look.Shown;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the text of a cell or line as a browser shows it: white space counts, and a block begins a new line. Anything but plain
 * text and emphasis is reported, never ignored.
 */
final class HtmlTextReader {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "td", "th");
    private static final Set<String> INLINE = Set.of(
            "span", "b", "strong", "i", "em", "u", "font", "mark", "small", "big", "ins", "wbr", "br", "s", "strike",
            "del", "sup", "sub", "a");
    private final List<ReadText.Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Set<String> tags = new HashSet<>();
    private final PageLooks looks;
    private Flaw flaw = Flaw.NONE;

    HtmlTextReader(Element cell, PageLooks looks) {
        this.looks = looks;
        element(cell);
    }

    ReadText text() {
        return new ReadText(paragraphs);
    }

    Anchors anchors() {
        return tags.isEmpty() ? Anchors.NONE : new Anchors(tags, Set.of());
    }

    /** Why the text cannot be read, if so. */
    Flaw flaw() {
        return flaw;
    }

    private void element(Element element) {
        String name = element.normalName();
        if (element.hasAttr("data-pointer")) {
            tags.add(element.attr("data-pointer"));
        }
        if (!BLOCKS.contains(name) && !INLINE.contains(name)) {
            flaw = flaw.or(Flaw.content(name));
        } else if (name.equals("br")) {
            line.append(endsLine(element) ? "" : "\n");
        } else if (BLOCKS.contains(name)) {
            block(element);
        } else {
            element.childNodes().forEach(this::node);
        }
    }

    private void node(Node node) {
        Deadline.check();
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void text(TextNode text) {
        Element parent = Objects.requireNonNull(text.parent());
        Shown shown = looks.look(parent).shown(text.getWholeText().replace("\r", ""));
        line.append(shown.text());
        flaw = flaw.or(shown.flaw());
    }

    private void block(Element block) {
        end(false);
        int before = paragraphs.size();
        block.childNodes().forEach(this::node);
        end(paragraphs.size() == before);
    }

    private void end(boolean evenIfEmpty) {
        if (evenIfEmpty || !line.isEmpty()) {
            paragraphs.add(new ReadText.Paragraph("", line.toString()));
            line.setLength(0);
        }
    }

    /** A break at the end of a block only gives the cursor a line in browsers; our breaks are followed by an element. */
    private static boolean endsLine(Element lineBreak) {
        for (Node node = lineBreak; ; node = node.parent()) {
            Node next = node.nextSibling();
            if (next != null) {
                return next instanceof Element element && BLOCKS.contains(element.normalName());
            }
            if (!(node.parent() instanceof Element parent) || BLOCKS.contains(parent.normalName())) {
                return true;
            }
        }
    }
}
