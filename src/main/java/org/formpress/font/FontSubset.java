package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The glyphs of a font that one document uses. Every code point has a glyph of its own, even where the font draws two alike
 * (⽬ U+2F6C and 目 U+76EE), and so has every cluster of a character with its marks, so that copied text is the text that was
 * given. FontBox's {@code TTFSubsetter} gives both one
 * glyph, and browsers none beyond U+FFFF. Not safe for use by several threads.
 */
public final class FontSubset {

    private final FontFace face;
    /** The code points by their index in the subset; .notdef has -1, and clusters have the complement of 1, 2, 3. */
    private int[] codePoints = new int[256];

    private int size = 1;

    /** A hash table of indices, with twice the room of {@link #codePoints}; 0 where a slot is free. */
    private int[] slots = new int[2 * codePoints.length];

    private final List<Made> made = new ArrayList<>();
    private final Map<Made, Integer> madeIndexes = new HashMap<>();
    private final List<Ligature> ligatures = new ArrayList<>();

    public FontSubset(FontFace face) {
        this.face = face;
        codePoints[0] = -1;
    }

    /**
     * Takes a code point into the subset.
     *
     * @return its glyph index in the subset, from 1 in the order of first use
     */
    public int add(int codePoint) {
        int slot = slot(codePoint);
        if (slots[slot] != 0) {
            return slots[slot];
        }
        int index = append(codePoint);
        slots[slot(codePoint)] = index;
        return index;
    }

    private int append(int codePoint) {
        if (size == codePoints.length) {
            grow();
        }
        codePoints[size] = codePoint;
        return size++;
    }

    /**
     * Takes a cluster into the subset: a character with its marks.
     *
     * @return its glyph index, as for a code point
     */
    public int add(String cluster) {
        return add(cluster, 0, 0);
    }

    /**
     * Takes a character or cluster into the subset whose glyph is wider or narrower than the font's, so that what stands between
     * characters is a part of a glyph: programs that read PDF take distances between glyphs for spaces or line ends.
     *
     * @param before what it has more on the left, in thousandths of the em; less if negative
     * @param after  likewise on the right
     * @return its glyph index, as for a code point
     */
    public int add(String cluster, int before, int after) {
        return madeIndexes.computeIfAbsent(new Made(cluster, before, after), added -> {
            made.add(added);
            return append(~made.size());
        });
    }

    /** What a glyph is made for here. */
    private record Made(String characters, int before, int after) {

        /** As no text has it. */
        String key() {
            String gaps = before == 0 && after == 0 ? "" : "\uFFFE" + before + "," + after;
            return "\uFFFF" + characters + gaps + "\uFFFF";
        }

        ClusterGlyph glyph(FontFace face) {
            boolean single = characters.codePointCount(0, characters.length()) == 1;
            ClusterGlyph glyph = single
                    ? ClusterGlyph.of(face, face.glyph(characters.codePointAt(0)))
                    : face.cluster(characters).orElseThrow();
            return before == 0 && after == 0 ? glyph : glyph.spaced(face.toUnits(before), face.toUnits(after));
        }
    }

    /** Takes a cluster into a subset for browsers, which form it of characters, and these in whatever way they are composed. */
    public void addForWeb(String cluster) {
        if (madeIndexes.containsKey(new Made(cluster, 0, 0))) {
            return;
        }
        int glyph = add(cluster);
        for (String spelling : face.cluster(cluster).orElseThrow().spellings()) {
            List<Integer> characters =
                    spelling.codePoints().map(this::add).boxed().toList();
            if (characters.size() > 1) {
                ligatures.add(new Ligature(characters, glyph));
            }
        }
    }

    /** A glyph that stands for several in a row. */
    record Ligature(List<Integer> glyphs, int glyph) {}

    /** Where the index of a code point stands, or is to stand. */
    private int slot(int codePoint) {
        int slot = codePoint & slots.length - 1;
        while (slots[slot] != 0 && codePoints[slots[slot]] != codePoint) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        codePoints = Arrays.copyOf(codePoints, 2 * size);
        slots = new int[2 * codePoints.length];
        for (int index = 1; index < size; index++) {
            if (codePoints[index] >= 0) {
                slots[slot(codePoints[index])] = index;
            }
        }
    }

    /** The glyphs taken so far and .notdef. */
    public int size() {
        return size;
    }

    /** The characters taken so far, in the order of their glyphs; clusters in non-characters, which no text has. */
    public String characters() {
        if (made.isEmpty()) {
            return new String(codePoints, 1, size - 1);
        }
        StringBuilder all = new StringBuilder(size);
        for (int index = 1; index < size; index++) {
            all.append(isMade(index) ? made(index).key() : characters(index));
        }
        return all.toString();
    }

    /** The characters of a glyph of the subset: one, or a cluster. Glyph 0, .notdef, has none. */
    public String characters(int index) {
        return isMade(index) ? made(index).characters() : Character.toString(codePoints[index]);
    }

    /** The advance width of a glyph of the subset, in thousandths of the em. */
    public int advance(int index) {
        return isMade(index)
                ? face.toThousandths(made(index).glyph(face).advance())
                : face.glyphAdvance(sourceGlyph(index));
    }

    private boolean isMade(int index) {
        return index > 0 && codePoints[index] < 0;
    }

    private Made made(int index) {
        return made.get(~codePoints[index] - 1);
    }

    private int sourceGlyph(int index) {
        return index == 0 ? 0 : face.glyph(codePoints[index]);
    }

    /** The font file for a PDF's font with the identity mapping (ISO 32000-1, 9.9). */
    public FontProgram forPdf() {
        List<SubsetGlyph> glyphs = glyphs();
        if (face.outlines() instanceof CharStrings charStrings) {
            CompactFont font = new CompactFont(face, charStrings, glyphs);
            byte[] bytes = font.bytes();
            return new FontProgram(true, bytes, Optional.of(font.deflated(bytes)));
        }
        return new FontProgram(false, SubsetFile.assemble(trueType(glyphs)), Optional.empty());
    }

    /** A whole OpenType file that browsers load under a family name given by the style sheet. */
    public byte[] forWeb() {
        List<SubsetGlyph> glyphs = glyphs();
        Map<String, ByteBuffer> tables = face.outlines() instanceof CharStrings charStrings
                ? SubsetFile.compact(face, glyphs, new CompactFont(face, charStrings, glyphs).bytes())
                : trueType(glyphs);
        return SubsetFile.forWeb(face, tables, Arrays.copyOf(codePoints, size), ligatures);
    }

    private Map<String, ByteBuffer> trueType(List<SubsetGlyph> glyphs) {
        GlyphDescriptions descriptions = (GlyphDescriptions) face.outlines();
        return SubsetFile.trueType(face, new TrueTypeOutlines(face, descriptions, glyphs).all());
    }

    private List<SubsetGlyph> glyphs() {
        List<SubsetGlyph> glyphs = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            glyphs.add(
                    isMade(index)
                            ? glyph(made(index).glyph(face))
                            : new SubsetGlyph(sourceGlyph(index), Optional.empty()));
        }
        return glyphs;
    }

    private SubsetGlyph glyph(ClusterGlyph made) {
        return new SubsetGlyph(made.parts().get(0).glyph(), Optional.of(made).filter(glyph -> !glyph.isComposed(face)));
    }
}
