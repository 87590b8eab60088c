package org.formpress.read.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.formpress.form.RefusedException;
import org.formpress.read.FileKind;
import org.formpress.read.FileReader;
import org.formpress.read.FileRefusal;
import org.formpress.read.ReadForm;
import org.formpress.write.CarriedData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads HTML files that were made here and edited in a browser or an editor, and saved by it. What counts is the grid of the
 * screen; the pages for paper, which a form of several pages carries too, are not looked at. Nothing is run, nothing is fetched.
 */
public final class HtmlFileReader implements FileReader {

    private static final String DATA = "form-data";

    @Override
    public FileKind kind() {
        return FileKind.HTML;
    }

    @Override
    public List<ReadForm> read(byte[] file) throws RefusedException {
        String text = text(file);
        TagScan.check(text);
        Document page = Jsoup.parse(text);
        PageGuard.check(page);
        return List.of(new ReadForm(carried(page), new PageReader(page).blocks()));
    }

    private static String text(byte[] file) throws RefusedException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            RefusedException refusal = FileRefusal.unsafe("file.html.encoding");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static CarriedData carried(Document page) throws RefusedException {
        Elements found = page.select("[id=" + DATA + "]");
        if (found.isEmpty()) {
            throw FileRefusal.unreadable("file.carried.none");
        }
        if (found.size() > 1) {
            throw FileRefusal.unreadable("file.carried.twice");
        }
        Element data = found.get(0);
        if (data.hasAttr("data-compared")) {
            throw FileRefusal.unreadable("file.compared");
        }
        return new CarriedData(
                data.attr("data-form"),
                data.attr("data-edition"),
                data.data().getBytes(UTF_8),
                data.attr("data-signature"));
    }
}
