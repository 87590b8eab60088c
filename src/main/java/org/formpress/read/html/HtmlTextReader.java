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
 * text and emphasis is reported, unless nothing of it shows.
 */
final class HtmlTextReader {

    private final List<ReadText.Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Set<String> tags = new HashSet<>();
    private final PageLooks looks;
    private final Element root;
    private Flaw flaw = Flaw.NONE;

    HtmlTextReader(Element cell, PageLooks looks) {
        this.looks = looks;
        this.root = cell;
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
        if (element.hasAttr("data-pointer")) {
            tags.add(element.attr("data-pointer"));
        }
        if (!element.hasText() && looks.mayCover(element)) {
            flaw = flaw.or(Flaw.content(element.normalName()));
        }
        switch (flow(element)) {
            case INLINE -> element.childNodes().forEach(this::node);
            case BLOCK -> block(element);
            case BREAK -> line.append(endsLine(element) ? "" : "\n");
            case OTHER -> flaw = flaw.or(Flaw.content(element.normalName()));
            default -> {
                // It shows nothing.
            }
        }
    }

    /** What an element does to the text around it. */
    private Flow flow(Element element) {
        Flow usual = Flow.of(element);
        boolean shows = usual == Flow.BREAK || element.hasText();
        if (usual == Flow.OTHER && looks.isRemoved(element) && !shows) {
            return Flow.NOTHING;
        }
        boolean decided = usual != Flow.INLINE && usual != Flow.BLOCK || !shows || element == root;
        return decided ? usual : usual.with(looks.display(element));
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
        // Nothing at all has no height, as what extensions leave behind; an empty paragraph is one of ours.
        boolean counts = block.normalName().equals("p") || block.childNodeSize() > 0 && !Flow.isHollow(block);
        end(paragraphs.size() == before && counts);
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
                return next instanceof Element element && Flow.of(element) == Flow.BLOCK;
            }
            if (!(node.parent() instanceof Element parent) || Flow.of(parent) == Flow.BLOCK) {
                return true;
            }
        }
    }
}
