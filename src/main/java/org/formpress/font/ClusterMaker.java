package org.formpress.font;

import static org.formpress.font.ClusterGlyph.FULL_SIZE;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.font.ClusterGlyph.Part;
import org.formpress.font.MarkAnchors.Offset;
import org.formpress.text.Clusters;

/**
 * Puts the marks of one font where they belong: as the composed character if the font has it, else by the font's anchors, else
 * round a smaller character (enclosing marks) or into the corner of a square one, for which the marks of East Asian scripts are
 * drawn. Everything else has no glyph: a misplaced mark may make another letter. Thread-safe.
 */
final class ClusterMaker {

    /** {@code ToUnicode} maps, and those who read them, take a glyph for at most so many characters. */
    private static final int MAX_CHARS = 8;

    private static final int MAX_REMEMBERED = 4096;

    /** What fits between the lines above and below, in thousandths of the em. */
    private static final int TOP = 1170;

    private static final int BOTTOM = -450;

    private static final int ROUND = 0x20DD;
    /** ⃞, ⃢ (a screen) and ⃣ (a key). */
    private static final String SQUARE = "\u20DE\u20E2\u20E3";

    // Shares of the mark's size that the character in it may have: its diagonal in a circle, its longer side in a
    // square.
    private static final double IN_ROUND = 0.84;
    private static final double IN_SQUARE = 0.76;

    /** Tone marks in the corners of hanzi, and the sound marks of kana (OpenType has no anchors for them in CJK fonts). */
    private static final String CORNERS = "\u302A\u302B\u302C\u302D\u3099\u309A";

    private static final char OGONEK = 0x0328;

    /** Letters whose dot gives way to a mark above (Unicode's property Soft_Dotted), and the same without. */
    private static final Map<Integer, Integer> DOTLESS =
            Map.of((int) 'i', 0x131, (int) 'j', 0x237, 0x456, 0x131, 0x458, 0x237);

    /** The other letters with such a dot, whose dotless form is no character. */
    private static final String DOTTED =
            "\u012F\u0249\u0268\u029D\u02B2\u03F3\u1D62\u1D96\u1DA4\u1DA8\u1E2D\u1ECB\u2071\u2148\u2149\u2C7C";

    private final FontFace face;
    private final Optional<MarkAnchors> anchors;
    private final Spellings spellings;
    private final Map<String, Optional<ClusterGlyph>> made = new ConcurrentHashMap<>();

    ClusterMaker(FontFace face) {
        this.face = face;
        this.spellings = new Spellings(face);
        this.anchors = face.optionalTable("GPOS").map(MarkAnchors::new);
    }

    /** The glyph of a cluster; nothing if the font lacks a part or does not say where it goes. */
    Optional<ClusterGlyph> glyph(String cluster) {
        Optional<ClusterGlyph> known = made.get(cluster);
        if (known != null) {
            return known;
        }
        Optional<ClusterGlyph> glyph = cluster.length() > MAX_CHARS ? Optional.empty() : make(cluster);
        if (made.size() < MAX_REMEMBERED) {
            made.put(cluster, glyph);
        }
        return glyph;
    }

    private Optional<ClusterGlyph> make(String cluster) {
        List<String> known = spellings.of(cluster);
        return known.stream()
                .flatMap(spelling -> parts(spelling.codePoints().toArray()).stream())
                .findFirst()
                .filter(parts -> parts.size() == 1 || fitsBetweenLines(parts) && keepsClearOfOgonek(cluster, parts))
                .map(parts -> new ClusterGlyph(parts, advance(parts), spellings.withSteps(cluster, known)));
    }

    private Optional<List<Part>> parts(int[] spelling) {
        int base = face.glyph(spelling[0]);
        boolean visible =
                Arrays.stream(spelling).allMatch(character -> !face.outlines().isBlank(face.glyph(character)));
        if (!visible || Clusters.isMark(spelling[0])) {
            return Optional.empty();
        }
        if (spelling.length == 1) {
            return Optional.of(List.of(part(base, 0, 0)));
        }
        int mark = spelling[1];
        if (mark == ROUND || SQUARE.indexOf(mark) >= 0) {
            return spelling.length == 2 ? Optional.of(enclosed(base, mark)) : Optional.empty();
        }
        return CORNERS.indexOf(mark) >= 0 ? inCorners(base, spelling) : anchored(base, spelling);
    }

    private Part part(int glyph, int x, int y) {
        return new Part(glyph, x, y, FULL_SIZE, face.outlines().box(glyph));
    }

    private List<Part> enclosed(int base, int mark) {
        int em = face.unitsPerEm();
        GlyphBox inner = face.outlines().box(base);
        GlyphBox ring = face.outlines().box(face.glyph(mark));
        double fit = mark == ROUND
                ? IN_ROUND * ring.width() / Math.hypot(inner.width(), inner.height())
                : IN_SQUARE * ring.width() / Math.max(inner.width(), inner.height());
        int scale = (int) Math.min(FULL_SIZE, fit * FULL_SIZE);
        GlyphBox small = inner.scaled(scale);
        return List.of(
                new Part(base, em / 2 - small.middleX(), ring.middleY() - small.middleY(), scale, inner),
                part(face.glyph(mark), em / 2 - ring.middleX(), 0));
    }

    /** Each corner is taken once, and only a square character has them. */
    private Optional<List<Part>> inCorners(int base, int[] spelling) {
        int em = face.unitsPerEm();
        List<Part> parts = new ArrayList<>();
        parts.add(part(base, 0, 0));
        for (int index = 1; index < spelling.length; index++) {
            Part mark = part(face.glyph(spelling[index]), em, 0);
            boolean fits = mark.covered().left() >= -em / 10 && mark.covered().right() <= em + em / 10;
            if (face.advanceUnits(base) != em
                    || CORNERS.indexOf(spelling[index]) < 0
                    || !fits
                    || parts.contains(mark)) {
                return Optional.empty();
            }
            parts.add(mark);
        }
        return Optional.of(parts);
    }

    private Optional<List<Part>> anchored(int base, int[] spelling) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(base, 0, 0));
        Offset last = new Offset(0, 0);
        for (int index = 1; index < spelling.length; index++) {
            int mark = face.glyph(spelling[index]);
            Optional<Offset> stacked = index == 1 ? Optional.empty() : onMark(parts.get(index - 1), last, mark);
            Optional<Part> placed =
                    stacked.map(offset -> part(mark, offset.x(), offset.y())).or(() -> besideOthers(base, mark, parts));
            if (placed.isEmpty()) {
                return Optional.empty();
            }
            parts.add(placed.get());
            last = new Offset(placed.get().x(), placed.get().y());
        }
        return withoutDot(spelling, parts);
    }

    /** A mark on the base itself, if none is there already. */
    private Optional<Part> besideOthers(int base, int mark, List<Part> parts) {
        return anchors.flatMap(font -> font.onBase(base, mark))
                .map(offset -> part(mark, offset.x(), offset.y()))
                .filter(placed -> parts.stream()
                        .skip(1)
                        .noneMatch(other -> other.covered().overlaps(placed.covered())));
    }

    private Optional<Offset> onMark(Part below, Offset at, int mark) {
        return anchors.flatMap(font -> font.onMark(below.glyph(), mark)).map(at::plus);
    }

    private Optional<List<Part>> withoutDot(int[] spelling, List<Part> parts) {
        Integer dotless = DOTLESS.get(spelling[0]);
        GlyphBox base = parts.get(0).box();
        boolean above = parts.stream().skip(1).anyMatch(mark -> mark.covered().middleY() > base.middleY());
        if (!above || dotless == null) {
            return above && DOTTED.indexOf(spelling[0]) >= 0 ? Optional.empty() : Optional.of(parts);
        }
        int[] other = spelling.clone();
        other[0] = dotless;
        return face.has(dotless) ? anchored(face.glyph(dotless), other) : Optional.empty();
    }

    private boolean fitsBetweenLines(List<Part> parts) {
        return parts.stream()
                .map(Part::covered)
                .allMatch(box -> box.top() <= TOP * face.unitsPerEm() / 1000
                        && box.bottom() >= BOTTOM * face.unitsPerEm() / 1000);
    }

    /** An anchor for marks below knows nothing of an ogonek that is there. */
    private boolean keepsClearOfOgonek(String cluster, List<Part> parts) {
        long ogoneks = Normalizer.normalize(cluster, Form.NFD)
                .chars()
                .filter(mark -> mark == OGONEK)
                .count();
        return ogoneks == 0
                || ogoneks == 1
                        && parts.stream()
                                .skip(1)
                                .filter(mark -> mark.glyph() != face.glyph(OGONEK))
                                .allMatch(mark -> mark.covered().middleY() > 0);
    }

    private int advance(List<Part> parts) {
        boolean small = parts.get(0).scale() != FULL_SIZE || parts.get(0).x() != 0;
        return small ? face.unitsPerEm() : face.advanceUnits(parts.get(0).glyph());
    }
}
