package org.formpress.font;

/** The outlines of a font's glyphs, in one of the two ways that OpenType has for them. Glyphs behind the last are blank. */
sealed interface Outlines permits GlyphDescriptions, CharStrings {

    /** What a glyph covers, in font units; nothing if it is blank. */
    GlyphBox box(int glyph);

    boolean isBlank(int glyph);

    /**
     * Reads all outlines.
     *
     * @throws RuntimeException if one cannot be read
     */
    void check();
}
