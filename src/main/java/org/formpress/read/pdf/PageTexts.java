package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.jspecify.annotations.Nullable;

/** The texts of a PDF's pages by the numbers of their marked content (MCID; ISO 32000-1, 14.7.4.2). */
final class PageTexts {

    private final Map<PdfDictionary, Map<Integer, String>> pages = new IdentityHashMap<>();
    private final Map<PdfStream, ToUnicodeMap> fonts = new IdentityHashMap<>();

    PageTexts(PdfDocument pdf) throws RefusedException {
        Deque<PdfDictionary> due = new ArrayDeque<>();
        Map<PdfDictionary, Boolean> seen = new IdentityHashMap<>();
        add(pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.Pages), due, seen);
        while (!due.isEmpty()) {
            PdfDictionary node = due.pop();
            PdfArray kids = node.getAsArray(PdfName.Kids);
            if (kids == null) {
                pages.put(node, read(node));
            }
            for (int index = 0; kids != null && index < kids.size(); index++) {
                add(kids.getAsDictionary(index), due, seen);
            }
        }
    }

    private static void add(@Nullable PdfDictionary node, Deque<PdfDictionary> due, Map<PdfDictionary, Boolean> seen)
            throws RefusedException {
        if (node == null || seen.put(node, true) != null) {
            throw FileRefusal.unsafe("file.pdf.changed", "Pages");
        }
        due.push(node);
    }

    private Map<Integer, String> read(PdfDictionary page) throws RefusedException {
        PdfStream content = page.getAsStream(PdfName.Contents);
        if (content == null) {
            throw FileRefusal.unreadable("file.pdf.structure", "Contents");
        }
        return new ContentReader(fonts(page)).read(content.getBytes());
    }

    private Map<String, ToUnicodeMap> fonts(PdfDictionary page) throws RefusedException {
        Map<String, ToUnicodeMap> named = new LinkedHashMap<>();
        PdfDictionary resources = inherited(page);
        PdfDictionary own = resources == null ? null : resources.getAsDictionary(PdfName.Font);
        if (own != null) {
            for (PdfName name : own.keySet()) {
                PdfDictionary font = own.getAsDictionary(name);
                PdfStream texts = font == null ? null : font.getAsStream(PdfName.ToUnicode);
                if (texts != null && PdfName.IdentityH.equals(font.getAsName(PdfName.Encoding))) {
                    ToUnicodeMap known = fonts.get(texts);
                    if (known == null) {
                        known = ToUnicodeMap.of(texts.getBytes());
                        fonts.put(texts, known);
                    }
                    named.put(name.getValue(), known);
                }
            }
        }
        return named;
    }

    /** Resources may be inherited from the nodes above the page, which are known to have no loop. */
    private static @Nullable PdfDictionary inherited(PdfDictionary page) {
        PdfObject resources = page.get(PdfName.Resources);
        PdfDictionary node = page;
        for (int above = 0; resources == null && node != null && above < 32; above++) {
            node = node.getAsDictionary(PdfName.Parent);
            resources = node == null ? null : node.get(PdfName.Resources);
        }
        return resources instanceof PdfDictionary dictionary ? dictionary : null;
    }

    /** Removes and returns the text of a marked-content sequence. */
    String take(PdfDictionary page, int mark) throws RefusedException {
        Map<Integer, String> texts = pages.get(page);
        String text = texts == null ? null : texts.remove(mark);
        if (text == null) {
            throw FileRefusal.unreadable("file.pdf.structure", "MCID " + mark);
        }
        return text;
    }

    /** A text that belongs to no structure element; empty for none. */
    String unread() {
        return pages.values().stream()
                .flatMap(texts -> texts.values().stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
