package org.formpress.write.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Map;
import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.fonts.EmbeddingMode;
import org.apache.fop.fonts.MultiByteFont;
import org.formpress.font.FontFace;
import org.formpress.font.FontSubset;

/**
 * FOP's view of a shared font within one document. FOP is told that the font is embedded whole, so that it takes the bytes of
 * our subset as they are; a character selector (CID) is the glyph's index in that subset.
 */
final class SubsetFont extends MultiByteFont {

    private static final int NONSYMBOLIC_FLAGS = 4;

    private final FontFace face;
    private final FontSubset subset;
    private final SubsetCharacters characters = new SubsetCharacters();

    SubsetFont(FontFace face, InternalResourceResolver resolver) {
        super(resolver, EmbeddingMode.SUBSET);
        this.face = face;
        this.subset = new FontSubset(face);
        setEmbedResourceName(face.role().name());
        setFontName(face.postScriptName());
        setFullName(face.postScriptName());
        setAscender(FontFace.ASCENT);
        setDescender(-FontFace.DESCENT);
        setCapHeight(face.capHeight());
        setFontBBox(face.boundingBox());
        setFlags(NONSYMBOLIC_FLAGS);
        setWeight(face.weight());
        setStemV(face.weight() / 5);
        setMissingWidth(1000);
        setDefaultWidth(1000);
        setKerningEnabled(false);
        setAdvancedEnabled(false);
        setUnderlinePosition(-75);
        setUnderlineThickness(50);
    }

    /** The same font slanted, as no CJK font has italics of its own. */
    SubsetFont slanted() {
        setSimulateStyle(true);
        return this;
    }

    @Override
    public EmbeddingMode getEmbeddingMode() {
        return EmbeddingMode.FULL;
    }

    @Override
    public boolean isSubsetEmbedded() {
        return true;
    }

    @Override
    public boolean isEmbeddable() {
        return true;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(subset.forPdf());
    }

    @Override
    public InputStream getCmapStream() {
        return new ByteArrayInputStream(ToUnicode.of(subset));
    }

    @Override
    public CIDSet getCIDSet() {
        return characters;
    }

    @Override
    public int findGlyphIndex(int codePoint) {
        return face.has(codePoint) ? subset.add(codePoint) : 0;
    }

    @Override
    public char mapChar(char character) {
        return (char) mapCodePoint(character);
    }

    @Override
    public int mapCodePoint(int codePoint) {
        notifyMapOperation();
        if (!face.has(codePoint)) {
            throw new PdfException(
                    String.format("the font %s has no character U+%04X", face.postScriptName(), codePoint));
        }
        return subset.add(codePoint);
    }

    @Override
    public boolean hasChar(char character) {
        return face.has(character);
    }

    @Override
    public boolean hasCodePoint(int codePoint) {
        return face.has(codePoint);
    }

    @Override
    public int getWidth(int index, int size) {
        return size * subset.advance(index);
    }

    /** The width of a text, in the unit of {@code size}. */
    int width(String text, int size) {
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            width += (int) ((long) face.advance(codePoint) * size / 1000);
            at += Character.charCount(codePoint);
        }
        return width;
    }

    @Override
    public int[] getWidths() {
        return characters.getWidths();
    }

    @Override
    public Map<Integer, Integer> getUsedGlyphs() {
        return characters.getGlyphs();
    }

    /** The subset as FOP's PDF library asks for it. */
    private final class SubsetCharacters implements CIDSet {

        @Override
        public int getOriginalGlyphIndex(int index) {
            return index;
        }

        @Override
        public int getUnicode(int index) {
            return subset.codePoint(index);
        }

        @Override
        public char getUnicodeFromGID(int glyphIndex) {
            return (char) subset.codePoint(glyphIndex);
        }

        @Override
        public int getGIDFromChar(char character) {
            return findGlyphIndex(character);
        }

        @Override
        public int mapChar(int glyphIndex, char unicode) {
            return subset.add(unicode);
        }

        @Override
        public int mapCodePoint(int glyphIndex, int codePoint) {
            return subset.add(codePoint);
        }

        @Override
        public Map<Integer, Integer> getGlyphs() {
            throw new UnsupportedOperationException("FOP subsets no font here");
        }

        @Override
        public char[] getChars() {
            throw new UnsupportedOperationException("the ToUnicode map is our own");
        }

        @Override
        public int getNumberOfGlyphs() {
            return subset.size();
        }

        @Override
        public BitSet getGlyphIndices() {
            BitSet all = new BitSet();
            all.set(0, subset.glyphCountForPdf());
            return all;
        }

        @Override
        public int[] getWidths() {
            int[] widths = new int[subset.size()];
            for (int index = 0; index < widths.length; index++) {
                widths[index] = subset.advance(index);
            }
            return widths;
        }
    }
}
