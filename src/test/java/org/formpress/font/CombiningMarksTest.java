package org.formpress.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters with combining marks: which font draws them, where the marks stand, and which are refused. */
class CombiningMarksTest {

    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    /** In thousandths of the em. */
    private static final int TOLERANCE = 3;

    private final FontLibrary fonts = Project.fonts();

    @ParameterizedTest
    @CsvSource({
        "e\u0301, BODY",
        "u\u0308\u030C, BODY",
        "\u00FC\u030C, BODY",
        "n\u0300, BODY",
        "e\u0323\u0302, BODY",
        "e\u0302\u0323, BODY",
        "\u304B\u3099, BODY",
        "\u304B\u309A, BODY",
        "\u5E73\u302D, BODY",
        "1\u20DD, BODY",
        "e\u0301\u20DD, BODY",
        "1\u20E3, BODY",
        "1\uFE0F\u20E3, BODY",
        "\u4E2D\u20DE, BODY",
        "\u56FD\u302A\u302C, BODY",
        "z\u0307, SYMBOLS",
        "m\u0304, LETTERS",
        "e\u0302\u0304, LETTERS",
        "s\u0327\u0301, LETTERS",
        "i\u0308\u0304, LETTERS",
        "j\u0301, LETTERS",
        "\u0456\u0301, LETTERS",
        "a\u0338, LETTERS"
    })
    void aCharacterWithItsMarksIsDrawnByTheFirstFontThatHasAPlaceForThem(String cluster, FontRole role) {
        assertThat(fonts.firstMissing(cluster)).isEqualTo(-1);
        assertThat(fonts.choose(cluster, 0, cluster.length(), FontRole.BODY).role())
                .isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "\u0301, 0",
        "\u0301\u0301, 0",
        "项目\u0301, 2",
        "' \u0301', 1",
        "'项\n\u0301', 2",
        "1\u0301, 1",
        "a\u302A, 1",
        "\uFF76\u3099, 1",
        "x\u0328\u0323, 1",
        "\u0105\u0328, 1",
        "中\u20DD\u20DD, 1",
        "\u0105\u0323, 1",
        "\u0268\u0301, 1",
        "平\u302A\u302A, 1",
        "\u3105\u302E, 1",
        "\uD840\uDC00\u20DD, 2",
        "a\uFE0F\u1ABE\u20E0, 3",
        "'e\u0301，\u0301', 3"
    })
    void aMarkWithoutItsPlaceIsFound(String text, int at) {
        assertThat(fonts.firstMissing(text)).isEqualTo(at);
    }

    @Test
    void marksThatWouldReachTheLinesAboveOrBelowAreFound() {
        assertThat(fonts.firstMissing("e\u0301\u0301")).isEqualTo(-1);
        assertThat(fonts.firstMissing("e" + "\u0301".repeat(5))).isEqualTo(1);
        assertThat(fonts.firstMissing("x" + "\u0323".repeat(5))).isEqualTo(1);
        assertThat(fonts.firstMissing("x" + "\u0323".repeat(500))).isEqualTo(1);
    }

    /** Noto Serif has empty glyphs for them. */
    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u200B", "\u202E", "\uFEFF", "\u034F", "\uFE00", "\u2060"})
    void noFontPrintsWhatIsInvisible(String character) {
        assertThat(fonts.has(character.codePointAt(0))).isFalse();
    }

    @Test
    void aSelectorOfAVariantDoesNotPartAMarkFromItsCharacter() {
        assertThat(fonts.firstMissing("1\uFE0E\u20DD")).isEqualTo(-1);
    }

    /**
     * By HarfBuzz, which Java lays text out with. For marks at the right shoulder it takes some composed letters apart, as the font
     * asks; here they go by the anchor of the letter. And it
     * has letters i of its own without a dot.
     */
    @Test
    void marksStandWhereAnotherEnginePutsThem() throws Exception {
        Font java = font(Path.of("fonts", FontRole.LETTERS.fileName()));
        FontFace face = fonts.face(FontRole.LETTERS);
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (int base :
                IntStream.rangeClosed('A', 0x24F).filter(Character::isLetter).toArray()) {
            for (int mark = 0x300; mark < 0x340; mark++) {
                String cluster = Character.toString(base) + Character.toString(mark);
                Optional<ClusterGlyph> glyph = face.cluster(cluster);
                boolean atShoulder = mark == 0x315 || mark == 0x31B;
                boolean dotless = Normalizer.normalize(cluster, Form.NFD).matches("i..");
                if (glyph.isPresent() && !(atShoulder && base > 'z') && !dotless) {
                    compared++;
                    if (!near(laidOut(java, cluster), glyph.get().box())) {
                        different.add(cluster + " " + laidOut(java, cluster) + " "
                                + glyph.get().box());
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(10_000);
    }

    private static boolean near(Rectangle2D one, GlyphBox other) {
        return Math.abs(one.getMinX() - other.left()) < TOLERANCE
                && Math.abs(one.getMaxX() - other.right()) < TOLERANCE
                && Math.abs(-one.getMaxY() - other.bottom()) < TOLERANCE
                && Math.abs(-one.getMinY() - other.top()) < TOLERANCE;
    }

    private static Font font(Path file) throws Exception {
        return Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(1000f);
    }

    private static Rectangle2D laidOut(Font font, String text) {
        return vector(font, text).getVisualBounds();
    }

    private static GlyphVector vector(Font font, String text) {
        return font.layoutGlyphVector(PLAIN, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    @Test
    void whatEnclosesIsAsWideAsAHanziAndRoundTheMiddleOfItsCharacter() {
        FontFace face = fonts.face(FontRole.BODY);
        for (String cluster : List.of("1\u20DD", "\u4E2D\u20DD", "W\u20DD", "8\u20DE", "\u56FD\u20DE")) {
            ClusterGlyph glyph = face.cluster(cluster).orElseThrow();
            GlyphBox inner = glyph.parts().get(0).covered();
            GlyphBox ring = glyph.parts().get(1).covered();
            assertThat(glyph.advance()).isEqualTo(1000);
            assertThat(ring.union(inner)).isEqualTo(ring);
            assertThat(inner.middleX()).isCloseTo(ring.middleX(), within(2));
            assertThat(inner.middleY()).isCloseTo(ring.middleY(), within(2));
            assertThat(ring.left()).isNotNegative();
            assertThat(ring.right()).isLessThanOrEqualTo(1000);
        }
    }

    @Test
    void aLetterWithAMarkIsAsWideAsTheLetter() {
        FontFace face = fonts.face(FontRole.LETTERS);
        assertThat(face.advance("m\u0304", 0, 2)).isEqualTo(face.advance('m'));
        assertThat(face.advance("xm\u0304", 1, 3)).isEqualTo(face.advance('m'));
    }

    @Test
    void aSubsetHasOneGlyphForACharacterWithItsMarks() throws Exception {
        FontSubset subset = new FontSubset(fonts.face(FontRole.LETTERS));
        int composed = subset.add(0x017C);
        int apart = subset.add("z\u0307");
        int made = subset.add("m\u0304");
        assertThat(subset.add("z\u0307")).isEqualTo(apart).isNotEqualTo(composed);
        assertThat(subset.characters(apart)).isEqualTo("z\u0307");
        assertThat(subset.size()).isEqualTo(4);
        assertThat(subset.characters()).isEqualTo("\u017C\uFFFFz\u0307\uFFFF\uFFFFm\u0304\uFFFF");
        DrawnFont read = DrawnFont.of(subset.forPdf());
        assertThat(read.path(apart).getBounds2D()).isEqualTo(read.path(composed).getBounds2D());
        Rectangle2D drawn = read.path(made).getBounds2D();
        GlyphBox box =
                fonts.face(FontRole.LETTERS).cluster("m\u0304").orElseThrow().box();
        assertThat(drawn.getMaxY()).isCloseTo(box.top(), within(2.0));
        assertThat(read.advance(made)).isEqualTo(fonts.face(FontRole.LETTERS).advance('m'));
    }

    /** With the names of the whole font, as Java reads no font without. */
    private static byte[] named(byte[] web, FontFace face) {
        ByteBuffer names = face.table("name");
        ByteBuffer file = ByteBuffer.allocate(web.length + names.limit())
                .put(web)
                .put(names.duplicate().rewind());
        for (int entry = 12; entry < 12 + 16 * file.getShort(4); entry += 16) {
            if (file.getInt(entry) == 0x6E616D65) {
                file.putInt(entry + 8, web.length).putInt(entry + 12, names.limit());
            }
        }
        return file.array();
    }

    @Test
    void browsersFormThousandsOfThem() throws Exception {
        FontFace face = fonts.face(FontRole.BODY);
        FontSubset subset = new FontSubset(face);
        List<String> clusters = IntStream.range(0x4E00, 0x4E00 + 3000)
                .filter(face::has)
                .mapToObj(hanzi -> Character.toString(hanzi) + "\u20DD")
                .toList();
        clusters.forEach(subset::addForWeb);
        Font web = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(named(subset.forWeb(), face)));
        assertThat(List.of(clusters.get(0), clusters.get(1500), clusters.get(clusters.size() - 1)))
                .allSatisfy(cluster ->
                        assertThat(vector(web, cluster).getGlyphCode(0)).isEqualTo(subset.add(cluster)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0301", "u\u0308\u030C", "\u00FC\u030C", "e\u0302\u0323", "e\u0323\u0302", "\u304B\u309A", "1\u20DD",
                "\u4E2D\u20DE", "\u5E73\u302D", "z\u0307", "m\u0304", "e\u0302\u0304", "\u00EA\u0304", "j\u0301"
            })
    void browsersFormTheSameGlyphOfTheCharactersAsTheyWereSent(String cluster) throws Exception {
        FontFace face = fonts.choose(cluster, 0, cluster.length(), FontRole.BODY);
        FontSubset subset = new FontSubset(face);
        "e\u00FCaumz1\u4E2D".codePoints().filter(face::has).forEach(subset::add);
        List.of("u\u0308\u0304", "a\u0308\u0304", "a\u0301").stream()
                .filter(other -> face.has(other, 0, other.length()))
                .forEach(subset::addForWeb);
        subset.addForWeb(cluster);
        Font web = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(named(subset.forWeb(), face)))
                .deriveFont(1000f);
        GlyphVector laidOut = vector(web, cluster);
        GlyphBox box = face.cluster(cluster).orElseThrow().box();
        assertThat(near(laidOut.getVisualBounds(), box))
                .as("%s %s", laidOut.getVisualBounds(), box)
                .isTrue();
        assertThat(laidOut.getGlyphPosition(laidOut.getNumGlyphs()).getX())
                .isCloseTo(face.advance(cluster, 0, cluster.length()), within(1.0));
    }
}
