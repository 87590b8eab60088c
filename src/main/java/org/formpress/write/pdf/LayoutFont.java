package org.formpress.write.pdf;

import java.util.List;
import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.fonts.EmbeddingMode;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.MultiByteFont;
import org.formpress.font.FontFace;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.Mark;
import org.formpress.typeset.FontRuns;
import org.formpress.typeset.Line.Piece;

/** A font for FOP's layout of page templates: metrics without glyphs. What it lacks has those of the font that prints it. */
final class LayoutFont extends MultiByteFont {

    private static final String[] BODY_FAMILIES = {"宋体", "SimSun", "serif", "any"};
    private static final String[] TITLE_FAMILIES = {"黑体", "SimHei", "sans-serif"};

    private final FontLibrary library;
    private final FontFace face;
    private final boolean slanted;

    private LayoutFont(FontLibrary library, FontRole role, boolean slanted, InternalResourceResolver resolver) {
        super(resolver, EmbeddingMode.AUTO);
        this.library = library;
        this.face = library.face(role);
        this.slanted = slanted;
        setFontName(face.postScriptName());
        setAscender(FontFace.ASCENT);
        setDescender(-FontFace.DESCENT);
        setKerningEnabled(false);
        setAdvancedEnabled(false);
        setUnderlinePosition(-75);
        setUnderlineThickness(50);
    }

    /** Registers the fonts with FOP under the family names that page templates use. */
    static void register(FontInfo info, FontLibrary library, InternalResourceResolver resolver) {
        add(info, new LayoutFont(library, FontRole.BODY, false, resolver), BODY_FAMILIES, Font.WEIGHT_NORMAL);
        add(info, new LayoutFont(library, FontRole.BODY, true, resolver), BODY_FAMILIES, Font.WEIGHT_NORMAL);
        add(info, new LayoutFont(library, FontRole.BODY_BOLD, false, resolver), BODY_FAMILIES, Font.WEIGHT_BOLD);
        add(
                info,
                new LayoutFont(library, FontRole.TITLE, false, resolver),
                TITLE_FAMILIES,
                Font.WEIGHT_NORMAL,
                Font.WEIGHT_BOLD);
    }

    private static void add(FontInfo info, LayoutFont font, String[] families, int... weights) {
        String key = font.role().name() + font.slanted;
        info.addMetrics(key, font);
        for (int weight : weights) {
            info.addFontProperties(key, families, font.slanted ? Font.STYLE_ITALIC : Font.STYLE_NORMAL, weight);
        }
    }

    FontRole role() {
        return face.role();
    }

    /** A text, split where the font that prints it changes. */
    List<Piece> pieces(String text) {
        return FontRuns.pieces(text, face.role(), Mark.KEPT, library);
    }

    /** Whether its glyphs are slanted, as CJK fonts have no italics. */
    boolean isSlanted() {
        return slanted;
    }

    @Override
    public char mapChar(char character) {
        return (char) mapCodePoint(character);
    }

    /** Code points serve as glyph indexes, as layout needs no real ones. */
    @Override
    public int mapCodePoint(int codePoint) {
        if (!library.has(codePoint)) {
            throw new PdfException(String.format("no font has the character U+%04X", codePoint));
        }
        return codePoint;
    }

    @Override
    public int findGlyphIndex(int codePoint) {
        return library.has(codePoint) ? codePoint : 0;
    }

    @Override
    public boolean hasChar(char character) {
        return library.has(character);
    }

    @Override
    public boolean hasCodePoint(int codePoint) {
        return library.has(codePoint);
    }

    @Override
    public int getWidth(int codePoint, int size) {
        return size * library.choose(codePoint, face.role()).advance(codePoint);
    }
}
