package org.formpress.font;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.formpress.font.FontException.Reason;
import org.formpress.text.Blanks;
import org.formpress.text.Unseen;
import org.jspecify.annotations.Nullable;

/**
 * A font file (OpenType 1.9), parsed once; immutable and shared by all documents. Measures are in
 * thousandths of the em.
 */
public final class FontFace {

    /**
     * Ascent above the baseline, the same for every font. The real values differ, which would make lines with rare characters
     * higher than others; a CJK em box extends 880 above and 120 below.
     */
    public static final int ASCENT = 880;

    /** Descent below the baseline, the same for every font; see {@link #ASCENT}. */
    public static final int DESCENT = 120;

    private static final int TRUETYPE = 0x00010000;
    private static final int COMPACT = 0x4F54544F; // OTTO
    private static final int POSTSCRIPT_NAME = 6;
    private static final int MAX_GLYPHS = 0xFFFF;
    private static final int KEYCAP = 0x20E3;
    private static final int ENCLOSING_SQUARE = 0x20DE;

    private final FontRole role;
    private final ByteBuffer data;
    private final Map<String, ByteBuffer> tables;
    private final CharacterMap characters;
    private final Outlines outlines;
    private final int unitsPerEm;
    private final int glyphCount;
    private final int[] advances;
    private final String postScriptName;
    private volatile @Nullable ClusterMaker clusters;

    private FontFace(FontRole role, byte[] file) {
        this.role = role;
        this.data = ByteBuffer.wrap(file);
        this.tables = readDirectory();
        this.unitsPerEm = table("head").getShort(18) & 0xFFFF;
        this.glyphCount = table("maxp").getShort(4) & 0xFFFF;
        this.outlines = readOutlines();
        this.characters = CharacterMap.parse(table("cmap"));
        this.advances = completed(readAdvances());
        this.postScriptName = readPostScriptName();
    }

    private FontFace(FontRole role, FontFace wide, CharacterMap characters) {
        this.role = role;
        this.data = wide.data;
        this.tables = wide.tables;
        this.outlines = wide.outlines;
        this.unitsPerEm = wide.unitsPerEm;
        this.glyphCount = wide.glyphCount;
        this.advances = wide.advances;
        this.postScriptName = wide.postScriptName;
        this.characters = characters;
    }

    /** The same font with the narrow glyphs of quotation marks and no others; with none if it has no narrow ones. */
    FontFace narrow(FontRole narrow) {
        IntUnaryOperator glyphs = optionalTable("GSUB")
                .map(NarrowGlyphs::new)
                .<IntUnaryOperator>map(found -> found::of)
                .orElse(glyph -> 0);
        return new FontFace(narrow, this, characters.replaced("“”‘’", glyphs));
    }

    static FontFace parse(FontRole role, byte[] file) {
        try {
            return new FontFace(role, file);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            throw new FontException(Reason.DAMAGED, role.fileName(), e);
        }
    }

    private Map<String, ByteBuffer> readDirectory() {
        if (data.getInt(0) != TRUETYPE && data.getInt(0) != COMPACT) {
            throw new FontException(Reason.OUTLINES, role.fileName());
        }
        Map<String, ByteBuffer> found = new HashMap<>();
        int count = data.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String tag = new String(data.array(), entry, 4, StandardCharsets.US_ASCII);
            found.put(tag, data.slice(data.getInt(entry + 8), data.getInt(entry + 12)));
        }
        return found;
    }

    private Outlines readOutlines() {
        if (data.getInt(0) == TRUETYPE) {
            boolean longOffsets = table("head").getShort(50) == 1;
            return new GlyphDescriptions(table("glyf"), table("loca"), longOffsets, glyphCount);
        }
        if (unitsPerEm != 1000) {
            throw new FontException(Reason.OUTLINES, role.fileName());
        }
        return new CharStrings(table("CFF "));
    }

    private int[] readAdvances() {
        int metrics = table("hhea").getShort(34) & 0xFFFF;
        ByteBuffer hmtx = table("hmtx");
        int[] widths = new int[glyphCount];
        for (int glyph = 0; glyph < glyphCount; glyph++) {
            widths[glyph] = toThousandths(hmtx.getShort(4 * Math.min(glyph, metrics - 1)) & 0xFFFF);
        }
        return widths;
    }

    /**
     * Adds what the font lacks of blanks, as glyphs behind those of the file, and of hyphens. Browsers do likewise for blanks, but with
     * whatever font they have. A keycap, which no font of text has, is drawn as a square.
     */
    private int[] completed(int[] widths) {
        characters.complete(Unseen.SOFT_HYPHEN, characters.glyph('-'));
        characters.complete(KEYCAP, characters.glyph(ENCLOSING_SQUARE));
        if (characters.glyph(' ') == 0 || glyphCount + Blanks.WIDTHS.size() > MAX_GLYPHS) {
            return widths;
        }
        int[] all = Arrays.copyOf(widths, glyphCount + Blanks.WIDTHS.size());
        int glyph = glyphCount;
        for (Map.Entry<Integer, Integer> blank : new TreeMap<>(Blanks.WIDTHS).entrySet()) {
            all[glyph] = blank.getValue();
            characters.complete(blank.getKey(), glyph++);
        }
        return all;
    }

    int toThousandths(int fontUnits) {
        return Math.round(fontUnits * 1000f / unitsPerEm);
    }

    int toUnits(int thousandths) {
        return Math.round(thousandths * unitsPerEm / 1000f);
    }

    private String readPostScriptName() {
        ByteBuffer name = table("name");
        int count = name.getShort(2);
        int strings = name.getShort(4);
        for (int i = 0; i < count; i++) {
            int record = 6 + 12 * i;
            if (name.getShort(record) == 3 && name.getShort(record + 6) == POSTSCRIPT_NAME) {
                byte[] text = new byte[name.getShort(record + 8)];
                name.get(strings + name.getShort(record + 10), text);
                return new String(text, StandardCharsets.UTF_16BE);
            }
        }
        throw new FontException(Reason.UNNAMED, role.fileName());
    }

    ByteBuffer table(String tag) {
        return optionalTable(tag)
                .orElseThrow(() -> new FontException(Reason.TABLE, role.fileName() + " (" + tag + ")"));
    }

    Optional<ByteBuffer> optionalTable(String tag) {
        return Optional.ofNullable(tables.get(tag));
    }

    public FontRole role() {
        return role;
    }

    /** The name that PDF viewers show, such as {@code NotoSerifSC-Regular}. */
    public String postScriptName() {
        return postScriptName;
    }

    /** Whether the font has a glyph for a code point. */
    public boolean has(int codePoint) {
        return characters.glyph(codePoint) != 0;
    }

    /** The advance width of a code point's glyph, in thousandths of the em; that of .notdef if there is none. */
    public int advance(int codePoint) {
        return advances[characters.glyph(codePoint)];
    }

    /** Whether the font can draw a cluster: a character, or one with its marks where they belong. */
    public boolean has(String text, int from, int to) {
        int codePoint = text.codePointAt(from);
        return from + Character.charCount(codePoint) == to
                ? has(codePoint)
                : cluster(text.substring(from, to)).isPresent();
    }

    /** The advance width of a cluster that the font can draw; marks take no room but for those that enclose. */
    public int advance(String text, int from, int to) {
        int codePoint = text.codePointAt(from);
        return from + Character.charCount(codePoint) == to
                ? advance(codePoint)
                : cluster(text.substring(from, to))
                        .map(glyph -> toThousandths(glyph.advance()))
                        .orElseThrow();
    }

    Optional<ClusterGlyph> cluster(String cluster) {
        ClusterMaker maker = clusters;
        if (maker == null) {
            maker = new ClusterMaker(this);
            clusters = maker;
        }
        return maker.glyph(cluster);
    }

    /** The bounding box of all glyphs: left, bottom, right, top. */
    public int[] boundingBox() {
        ByteBuffer head = table("head");
        return Arrays.stream(new int[] {36, 38, 40, 42})
                .map(at -> toThousandths(head.getShort(at)))
                .toArray();
    }

    /** The height of a capital H. */
    public int capHeight() {
        ByteBuffer os2 = table("OS/2");
        return os2.getShort(0) >= 2 ? toThousandths(os2.getShort(88)) : ASCENT;
    }

    /** The weight class: 400 regular, 700 bold. */
    public int weight() {
        return table("OS/2").getShort(4);
    }

    int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    int glyphAdvance(int glyph) {
        return advances[glyph];
    }

    /** The advance width of a glyph, in font units. */
    int advanceUnits(int glyph) {
        if (glyph >= glyphCount) {
            return Math.round(advances[glyph] * unitsPerEm / 1000f);
        }
        int metrics = table("hhea").getShort(34) & 0xFFFF;
        return table("hmtx").getShort(4 * Math.min(glyph, metrics - 1)) & 0xFFFF;
    }

    /** The left side bearing of a glyph, in font units. */
    int bearing(int glyph) {
        if (glyph >= glyphCount) {
            return 0;
        }
        int metrics = table("hhea").getShort(34) & 0xFFFF;
        return table("hmtx").getShort(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics));
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    Outlines outlines() {
        return outlines;
    }
}
