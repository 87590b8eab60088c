package org.formpress.read.html;

import java.util.ArrayList;
import java.util.List;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** The blocks of a page as seen on a screen: those of its form and any others. */
final class PageReader {

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
        } else if (!isUnseen(node)) {
            ofForm(node);
        }
    }

    /** The data, styles, and the pages for paper, which repeat the form. */
    private static boolean isUnseen(Node node) {
        return node instanceof Element element
                && (element.normalName().equals("script")
                        || element.normalName().equals("style")
                        || element.hasClass("paper")
                                && element.attr("aria-hidden").equals("true"));
    }

    private void ofForm(Node node) {
        if (node instanceof TextNode text) {
            blocks.add(new ReadLine(
                    text.getWholeText().strip(),
                    Anchors.NONE,
                    looks.look(form).shown(text.getWholeText()).flaw()));
        } else if (node instanceof Element element) {
            blocks.add(
                    element.normalName().equals("table") ? new HtmlTableReader(element, looks).read() : line(element));
        }
    }

    private ReadLine line(Element element) {
        HtmlTextReader reader = new HtmlTextReader(element, looks);
        return new ReadLine(reader.text().text(), reader.anchors(), reader.flaw());
    }
}
