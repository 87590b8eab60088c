package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.formpress.Sample;
import org.formpress.write.OutputFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An HTML file open in an editor. */
final class HtmlEdit {

    private final Document page;

    HtmlEdit(Sample sample) {
        this(Files.make(sample.json(), OutputFormat.HTML));
    }

    HtmlEdit(byte[] html) {
        page = Jsoup.parse(new String(html, UTF_8));
        page.outputSettings().prettyPrint(false);
    }

    Document page() {
        return page;
    }

    byte[] save() {
        return page.outerHtml().getBytes(UTF_8);
    }

    Element cell(String pointer) {
        return page.selectFirst("main [data-pointer=" + pointer + "]");
    }

    Element row(String pointer) {
        return cell(pointer).parent();
    }

    List<Element> all(String selector) {
        return page.select("main " + selector);
    }

    void type(String pointer, String text) {
        cell(pointer).text(text);
    }
}
