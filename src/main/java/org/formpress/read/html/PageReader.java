package org.formpress.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadLine;
import org.formpress.read.look.Flaw;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** The blocks of a page as seen on a screen: those of its form and any others. */
final class PageReader {

    /** Elements that show nothing. */
    private static final Set<String> SILENT = Set.of("script", "style", "link", "meta", "title");

    /** Elements that browsers and extensions put around others. */
    private static final Set<String> AROUND = Set.of("div", "section", "article", "center", "form");

    private final Element body;
    private final Element form;
    private final PageLooks looks;
    private final List<ReadBlock> blocks = new ArrayList<>();

    PageReader(Document page) throws RefusedException {
        Elements forms = page.select("main");
        if (forms.size() != 1) {
            throw FileRefusal.unreadable(forms.isEmpty() ? "file.html.form" : "file.carried.twice");
        }
        this.body = page.body();
        this.looks = new PageLooks(page);
        this.form = forms.get(0);
    }

    List<ReadBlock> blocks() {
        if (blocks.isEmpty()) {
            body.childNodes().forEach(this::ofBody);
        }
        return blocks;
    }

    private void ofBody(Node node) {
        if (node == form) {
            form.childNodes().forEach(this::ofForm);
        } else if (node instanceof Element element && element.select("main").contains(form)) {
            element.childNodes().forEach(this::ofBody);
        } else {
            ofForm(node);
        }
    }

    /** The data, styles, and the pages for paper, which repeat the form. */
    private static boolean isUnseen(Node node) {
        return node instanceof Element element
                && (SILENT.contains(element.normalName())
                        || element.hasClass("paper")
                                && element.attr("aria-hidden").equals("true"));
    }

    /** What is hidden outside the form is not missed; in it, or with one of its values, it is. */
    private boolean isRemoved(Element element) {
        return looks.isRemoved(element) && element.selectFirst("table, h1, [data-pointer]") == null;
    }

    private void ofForm(Node node) {
        if (node instanceof TextNode text) {
            blocks.add(new ReadLine(
                    text.getWholeText().strip(),
                    Anchors.NONE,
                    looks.look(Objects.requireNonNull(text.parent()))
                            .shown(text.getWholeText())
                            .flaw()));
        } else if (node instanceof Element element && !isUnseen(element) && !isRemoved(element)) {
            ofForm(element);
        }
    }

    private void ofForm(Element element) {
        if (element.normalName().equals("table")) {
            element.select("> caption").forEach(caption -> blocks.add(line(caption)));
            blocks.add(new HtmlTableReader(element, looks).read());
        } else if (AROUND.contains(element.normalName()) && element.selectFirst("table") != null) {
            element.childNodes().forEach(this::ofForm);
        } else {
            refuseCover(element);
            blocks.add(line(element));
        }
    }

    /** The comparison refuses what may lie over a cell. */
    private void refuseCover(Element element) {
        element.getAllElements().stream()
                .filter(looks::mayCover)
                .findFirst()
                .ifPresent(cover -> blocks.add(new ReadLine("", Anchors.NONE, Flaw.content(cover.normalName()))));
    }

    /** Whatever is no text is known here: what could be anything has been refused. */
    private ReadLine line(Element element) {
        HtmlTextReader reader = new HtmlTextReader(element, looks);
        String text = reader.text().text();
        Flaw flaw = reader.flaw().kind() == Flaw.Kind.CONTENT
                ? Flaw.object(element.hasText() ? element.text() : reader.flaw().what())
                : reader.flaw();
        return new ReadLine(text, reader.anchors(), flaw);
    }
}
