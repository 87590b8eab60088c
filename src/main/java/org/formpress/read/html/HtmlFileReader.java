package org.formpress.read.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileKind;
import org.formpress.read.file.FileReader;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadForm;
import org.formpress.write.CarriedData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads HTML files that were made here and then edited in a browser or an editor. Only the grid for the screen counts; the pages
 * for paper, which a form of several pages has too, are ignored. Nothing is run or fetched.
 */
public final class HtmlFileReader implements FileReader {

    private static final String DATA = "form-data";

    /** The byte order mark (Unicode, 23.8), as a character and as the first two bytes of UTF-16. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String BIG_ENDIAN = "\u00FE\u00FF";
    private static final String LITTLE_ENDIAN = "\u00FF\u00FE";

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

    /** A byte order mark, which editors on Windows write, overrides what the page declares, as in browsers. */
    private static String text(byte[] file) throws RefusedException {
        String start = new String(file, 0, Math.min(2, file.length), ISO_8859_1);
        Charset charset = start.equals(BIG_ENDIAN) || start.equals(LITTLE_ENDIAN) ? UTF_16 : UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw FileRefusal.unsafe(e, "file.html.encoding");
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
                data.attr("data-profile"),
                data.attr("data-signature"));
    }
}
