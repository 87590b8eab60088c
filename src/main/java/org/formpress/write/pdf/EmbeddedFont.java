package org.formpress.write.pdf;

import java.util.Arrays;
import org.apache.fop.pdf.FilledStream;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFName;
import org.formpress.font.FontFace;
import org.formpress.font.FontSubset;
import org.formpress.text.Clusters;
import org.formpress.write.pdf.FontFiles.FontFile;

/**
 * A font embedded in a file: a Type 0 font with a CIDFontType0 or CIDFontType2 descendant (ISO 32000-1, 9.7). A character
 * selector (CID) is the index of a glyph in the subset.
 */
final class EmbeddedFont {

    /** The font has glyphs outside the standard Latin character set (table 123). */
    private static final int SYMBOLIC = 1 << 2;

    private static final int DEFAULT_WIDTH = 1000;

    private final FontFace face;
    private final FontSubset subset;

    EmbeddedFont(FontFace face) {
        this.face = face;
        this.subset = new FontSubset(face);
    }

    FontSubset subset() {
        return subset;
    }

    /** The character selector of a cluster; adds its glyph to the subset. */
    int selector(String text, int from, int to) {
        int codePoint = text.codePointAt(from);
        if (!face.has(text, from, to)) {
            throw new PdfException(
                    String.format("the font %s has no character U+%04X", face.postScriptName(), codePoint));
        }
        boolean single = from + Character.charCount(codePoint) == to;
        return single ? subset.add(codePoint) : subset.add(text.substring(from, to));
    }

    /**
     * The selector of a cluster with more or less room before and after it, in thousandths of the em; adds a glyph with that room to
     * the subset.
     */
    int selector(String text, int from, int to, int before, int after) {
        return before == 0 && after == 0
                ? selector(text, from, to)
                : subset.add(text.substring(from, to), before, after);
    }

    /** The width of a text, in the unit of {@code size}. */
    int width(String text, int size) {
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            width += (int) ((long) face.advance(text, at, end) * size / 1000);
            at = end;
        }
        return width;
    }

    /** Writes the font's objects; returns the font for the page resources. */
    PDFDictionary write(PDFDocument pdf, FileStreams streams, FontFile file) {
        PDFName name = new PDFName(tag() + "+" + face.postScriptName());
        PDFDictionary font = new PDFDictionary();
        font.put("Type", new PDFName("Font"));
        font.put("Subtype", new PDFName("Type0"));
        font.put("BaseFont", name);
        font.put("Encoding", new PDFName("Identity-H"));
        font.put("ToUnicode", streams.compressed(ToUnicode.of(subset)));
        font.put("DescendantFonts", new PDFArray(new Object[] {
            descendant(name, file.compact(), pdf, descriptor(name, pdf, streams, file))
        }));
        pdf.registerObject(font);
        return font;
    }

    /** The subset tag: six letters (9.6.4). */
    private String tag() {
        char[] letters = new char[6];
        int rest = subset.characters().hashCode() & Integer.MAX_VALUE;
        for (int index = 0; index < letters.length; index++) {
            letters[index] = (char) ('A' + rest % 26);
            rest /= 26;
        }
        return new String(letters);
    }

    private PDFDictionary descendant(PDFName name, boolean compact, PDFDocument pdf, PDFDictionary descriptor) {
        PDFDictionary font = new PDFDictionary();
        font.put("Type", new PDFName("Font"));
        font.put("Subtype", new PDFName(compact ? "CIDFontType0" : "CIDFontType2"));
        font.put("BaseFont", name);
        PDFDictionary system = new PDFDictionary();
        system.setDocument(pdf);
        system.put("Registry", "Adobe");
        system.put("Ordering", "Identity");
        system.put("Supplement", 0);
        font.put("CIDSystemInfo", system);
        if (!compact) {
            font.put("CIDToGIDMap", new PDFName("Identity"));
        }
        font.put("FontDescriptor", descriptor);
        font.put("DW", DEFAULT_WIDTH);
        font.put("W", widths());
        return font;
    }

    /** The widths other than the default: runs of glyphs, each preceded by its first index (9.7.4.3). */
    private PDFArray widths() {
        PDFArray widths = new PDFArray();
        PDFArray run = new PDFArray();
        for (int glyph = 0; glyph < subset.size(); glyph++) {
            int width = subset.advance(glyph);
            if (width == DEFAULT_WIDTH) {
                run = new PDFArray();
                continue;
            }
            if (run.length() == 0) {
                widths.add(glyph);
                widths.add(run);
            }
            run.add(width);
        }
        return widths;
    }

    private PDFDictionary descriptor(PDFName name, PDFDocument pdf, FileStreams streams, FontFile file) {
        FilledStream program = streams.deflated(file.deflated());
        if (file.compact()) {
            program.put("Subtype", new PDFName("CIDFontType0C"));
        } else {
            program.put("Length1", file.length());
        }
        PDFDictionary descriptor = new PDFDictionary();
        descriptor.put("Type", new PDFName("FontDescriptor"));
        descriptor.put("FontName", name);
        descriptor.put("Flags", SYMBOLIC);
        descriptor.put(
                "FontBBox",
                new PDFArray(Arrays.stream(face.boundingBox()).boxed().toArray()));
        descriptor.put("ItalicAngle", 0);
        descriptor.put("Ascent", FontFace.ASCENT);
        descriptor.put("Descent", -FontFace.DESCENT);
        descriptor.put("CapHeight", face.capHeight());
        descriptor.put("StemV", face.weight() / 5);
        descriptor.put(file.compact() ? "FontFile3" : "FontFile2", program);
        pdf.registerObject(descriptor);
        return descriptor;
    }
}
