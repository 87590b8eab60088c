package org.formpress.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.formpress.Project;
import org.formpress.text.Blanks;
import org.formpress.text.Unseen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Character maps and subsets, as two other font engines (Java's own, FontBox) see them. */
class FontSubsetTest {

    private static final String TEXT =
            "财政项目支出绩效自评表—“”，。（）0123456789ABCxyzÀéüĀ≥×℃㎡①Ⅲ" + "☐☑☒✔✗₂⁵⅓‱≒⟶😀👍🚀ŠŁҚἈ조선족자치주ꆈꌠᥖᦑꓡ神豈𛀁";

    private static final Set<Integer> INVISIBLE =
            Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR, (int)
                    Character.PARAGRAPH_SEPARATOR);

    /** Characters that Java claims to display with any font; since JDK 25 all that may be ignored by default (UAX #44). */
    private static boolean isInvisible(int codePoint) {
        return INVISIBLE.contains(Character.getType(codePoint))
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    @Test
    void aSubsetKeepsTheOrderOfFirstUseHoweverManyCharactersItTakes() {
        FontSubset subset = new FontSubset(Project.fonts().face(FontRole.BODY));
        int[] codePoints =
                IntStream.range(0, 5000).map(i -> 0x4E00 + i * 7 % 5000).toArray();
        for (int round = 0; round < 2; round++) {
            int[] indices = IntStream.of(codePoints).map(subset::add).toArray();
            assertThat(indices).containsExactly(IntStream.rangeClosed(1, 5000).toArray());
        }
        assertThat(subset.size()).isEqualTo(5001);
        assertThat(subset.characters(5000).codePointAt(0)).isEqualTo(codePoints[4999]);
    }

    @ParameterizedTest
    @EnumSource(value = FontRole.class, mode = EnumSource.Mode.MATCH_NONE, names = ".*NARROW|EXTRA")
    void theFontHasTheCharactersJavaCanDisplayWithIt(FontRole role) throws Exception {
        Font java = Font.createFont(Font.TRUETYPE_FONT, original(role));
        FontFace face = Project.fonts().face(role);
        int[] wrong = IntStream.range(0x20, 0x30000)
                .filter(codePoint -> !isInvisible(codePoint) && !isCompleted(codePoint))
                .filter(codePoint -> face.has(codePoint) != java.canDisplay(codePoint))
                .toArray();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = FontRole.class, mode = EnumSource.Mode.MATCH_NONE, names = ".*NARROW|EXTRA")
    void everyCharacterHasTheGlyphAndTheWidthOfTheFile(FontRole role) throws Exception {
        TrueTypeFont original = parse(Files.readAllBytes(original(role).toPath()));
        CmapLookup glyphs = original.getUnicodeCmapLookup();
        FontFace face = Project.fonts().face(role);
        int[] wrong = IntStream.range(0x20, 0x30000)
                .filter(codePoint -> !isCompleted(codePoint) || glyphs.getGlyphId(codePoint) != 0)
                .filter(codePoint -> face.glyph(codePoint) != glyphs.getGlyphId(codePoint)
                        || face.has(codePoint)
                                && face.advance(codePoint) != thousandths(original, glyphs.getGlyphId(codePoint)))
                .toArray();
        assertThat(wrong).isEmpty();
    }

    /** What every font has, whatever is in its file. */
    private static boolean isCompleted(int codePoint) {
        return Blanks.WIDTHS.containsKey(codePoint) || codePoint == Unseen.SOFT_HYPHEN || codePoint == 0x20E3;
    }

    @ParameterizedTest
    @EnumSource(value = FontRole.class, mode = EnumSource.Mode.MATCH_NONE, names = ".*NARROW|EXTRA")
    void blanksThatTheFileLacksAreEmptyGlyphsOfTheirWidth(FontRole role) throws Exception {
        FontFace face = Project.fonts().face(role);
        FontSubset subset = new FontSubset(face);
        int[] blanks = Blanks.WIDTHS.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(blank -> face.glyph(blank) >= (face.table("maxp").getShort(4) & 0xFFFF))
                .sorted()
                .toArray();
        IntStream.of(blanks).forEach(subset::add);
        subset.add('0');
        DrawnFont read = DrawnFont.of(subset.forPdf());

        for (int index = 1; index <= blanks.length; index++) {
            assertThat(subset.advance(index)).isEqualTo(Blanks.WIDTHS.get(blanks[index - 1]));
            assertThat(face.toThousandths(read.advance(index))).isCloseTo(subset.advance(index), within(1));
            assertThat(read.shape(index).isEmpty()).isTrue();
        }
        assertThat(subset.advance(blanks.length + 1)).isEqualTo(face.advance('0'));
    }

    private static int thousandths(TrueTypeFont font, int glyph) {
        try {
            return Math.round(font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(value = FontRole.class, mode = EnumSource.Mode.MATCH_NONE, names = ".*NARROW|EXTRA")
    void theSubsetDrawsTheSameOutlines(FontRole role) throws Exception {
        byte[] file = Files.readAllBytes(original(role).toPath());
        CmapLookup glyphs = parse(file).getUnicodeCmapLookup();
        DrawnFont original = DrawnFont.of(file, false);
        FontFace face = Project.fonts().face(role);
        FontSubset subset = new FontSubset(face);
        TEXT.codePoints().filter(face::has).forEach(subset::add);
        DrawnFont read = DrawnFont.of(subset.forPdf());
        assertThat(subset.size()).isGreaterThan(5);
        for (int index = 1; index < subset.size(); index++) {
            int source = glyphs.getGlyphId(subset.characters(index).codePointAt(0));
            assertThat(read.shape(index).equals(original.shape(source)))
                    .as("glyph %d", index)
                    .isTrue();
            assertThat(read.advance(index)).isEqualTo(original.advance(source));
        }
    }

    @Test
    void thePartsOfCompositeGlyphsComeAlong() throws Exception {
        byte[] file = TinyFont.file();
        FontSubset subset = new FontSubset(FontFace.parse(FontRole.BODY, file));
        subset.add('C');
        subset.add('B');
        DrawnFont original = DrawnFont.of(file, true);
        DrawnFont read = DrawnFont.of(subset.forPdf());
        assertThat(parse(subset.forPdf().bytes()).getNumberOfGlyphs())
                .as("B is there once")
                .isEqualTo(4);
        assertThat(read.shape(1).isEmpty()).isFalse();
        assertThat(read.shape(1).equals(original.shape(3))).isTrue();
        assertThat(read.shape(2).equals(original.shape(2))).isTrue();
    }

    @Test
    void aGlyphWithMoreOrLessRoomIsTheSameDrawingMoved() throws Exception {
        FontSubset subset = new FontSubset(Project.fonts().face(FontRole.BODY));
        int plain = subset.add('（');
        int narrow = subset.add("（", -500, 0);
        int wide = subset.add("（", 0, 250);

        assertThat(new int[] {plain, narrow, wide}).doesNotHaveDuplicates();
        assertThat(subset.add("（", -500, 0)).isEqualTo(narrow);
        DrawnFont read = DrawnFont.of(subset.forPdf());
        Area moved = read.shape(plain);
        moved.transform(AffineTransform.getTranslateInstance(-500, 0));
        assertThat(read.shape(narrow).equals(moved)).isTrue();
        assertThat(read.shape(wide).equals(read.shape(plain))).isTrue();
        assertThat(new int[] {read.advance(narrow), read.advance(wide)}).containsExactly(500, 1250);
        assertThat(new int[] {subset.advance(narrow), subset.advance(wide)}).containsExactly(500, 1250);
        assertThat(subset.characters(narrow)).isEqualTo("（");
    }

    @ParameterizedTest
    @EnumSource(names = {"BODY", "BODY_BOLD", "TITLE"})
    void everyOutlineIsReadAsAnotherEngineReadsIt(FontRole role) throws Exception {
        FontFace face = Project.fonts().face(role);
        DrawnFont other = DrawnFont.of(Files.readAllBytes(original(role).toPath()), false);
        CharStrings charStrings = (CharStrings) face.outlines();
        for (int glyph = 0; glyph < charStrings.count(); glyph += 3) {
            GeneralPath path = other.path(glyph);
            GlyphBox box = charStrings.box(glyph);
            assertThat(charStrings.isBlank(glyph)).as("glyph %d", glyph).isEqualTo(path.getCurrentPoint() == null);
            assertThat(box).as("glyph %d", glyph).isEqualTo(box(path));
        }
    }

    /** With the points that bend curves, which only older Javas count as the path's bounds. */
    private static GlyphBox box(GeneralPath path) {
        GlyphBox box = null;
        double[] part = new double[6];
        for (PathIterator parts = path.getPathIterator(null); !parts.isDone(); parts.next()) {
            int points = List.of(1, 1, 2, 3, 0).get(parts.currentSegment(part));
            for (int point = 0; point < points; point++) {
                int x = (int) part[2 * point];
                int y = (int) part[2 * point + 1];
                GlyphBox one = new GlyphBox(x, y, x, y);
                box = box == null ? one : box.union(one);
            }
        }
        return box == null ? GlyphBox.NONE : box;
    }

    /** The bits of outlines are known; whatever stands round them, the whole is what an inflater expects. */
    @ParameterizedTest
    @EnumSource(names = {"BODY", "BODY_BOLD", "TITLE"})
    void aFontProgramIsCompressedAsItIs(FontRole role) throws Exception {
        FontSubset subset = new FontSubset(Project.fonts().face(role));
        for (int count = 0; count < 2000; count = 1 + 3 * count) {
            IntStream.range(subset.size(), count).forEach(at -> subset.add(0x4E00 + at));
            subset.add("财", 250, 0);
            subset.add("W", -count % 7, 30);
            subset.add("8\u20DE");
            FontProgram program = subset.forPdf();
            byte[] inflated = new InflaterInputStream(
                            new ByteArrayInputStream(program.deflated().orElseThrow()))
                    .readAllBytes();
            assertThat(inflated).isEqualTo(program.bytes());
        }
    }

    @Test
    void anOutlineThatStandsAtManyPlacesIsThereOnce() throws Exception {
        FontSubset subset = new FontSubset(Project.fonts().face(FontRole.BODY));
        IntStream.range(0, 1300).forEach(at -> subset.add(0x4E00 + at));
        int once = subset.forPdf().bytes().length;
        IntStream.range(0, 1300).forEach(at -> subset.add(Character.toString(0x4E00 + at), at % 500, 0));
        FontProgram program = subset.forPdf();
        assertThat(program.bytes().length - once).isLessThan(1300 * 25);
        DrawnFont read = DrawnFont.of(program);
        for (int at : new int[] {0, 106, 107, 1239, 1299}) {
            AffineTransform right = AffineTransform.getTranslateInstance(at % 500, 0);
            assertThat(points(read.path(1301 + at), new AffineTransform()))
                    .isNotEmpty()
                    .isEqualTo(points(read.path(1 + at), right));
        }
    }

    private static List<List<Double>> points(GeneralPath path, AffineTransform moved) {
        List<List<Double>> points = new ArrayList<>();
        double[] part = new double[6];
        for (PathIterator parts = path.getPathIterator(moved); !parts.isDone(); parts.next()) {
            Arrays.fill(part, 0);
            parts.currentSegment(part);
            points.add(DoubleStream.of(part).boxed().toList());
        }
        return points;
    }

    @Test
    void onlySmallFontsOfLabelsAreRemembered() {
        SubsetCache<Integer> sizes = new SubsetCache<>(size -> size);
        FontSubset subset = new FontSubset(Project.fonts().face(FontRole.BODY_BOLD));
        subset.add('财');

        assertThat(sizes.get(FontRole.BODY_BOLD, subset, () -> 300_000)).isEqualTo(300_000);
        assertThat(sizes.get(FontRole.BODY_BOLD, subset, () -> 1)).isEqualTo(1);
        assertThat(sizes.get(FontRole.BODY_BOLD, subset, () -> 2)).isEqualTo(1);
        assertThat(sizes.get(FontRole.TITLE, subset, () -> 3)).isEqualTo(3);
        subset.add('政');
        assertThat(sizes.get(FontRole.BODY_BOLD, subset, () -> 4)).isEqualTo(4);
        assertThat(sizes.get(FontRole.BODY, subset, () -> 5)).isEqualTo(5);
        assertThat(sizes.get(FontRole.BODY, subset, () -> 6)).isEqualTo(6);
    }

    @Test
    void aWebFontMapsItsCharacters() throws Exception {
        FontSubset subset = new FontSubset(Project.fonts().face(FontRole.RARE));
        int index = subset.add("𠮷".codePointAt(0));
        TrueTypeFont read = parse(subset.forWeb());
        assertThat(read.getUnicodeCmapLookup().getGlyphId("𠮷".codePointAt(0))).isEqualTo(index);
    }

    @Test
    void everyCodePointHasAGlyphOfItsOwnEvenWhereTwoLookAlike() {
        FontFace face = Project.fonts().face(FontRole.BODY);
        FontSubset subset = new FontSubset(face);
        int radical = subset.add(0x2F6C);
        int character = subset.add('目');
        assertThat(face.glyph(0x2F6C)).isEqualTo(face.glyph('目'));
        assertThat(radical).isNotEqualTo(character);
        assertThat(subset.characters(radical).codePointAt(0)).isEqualTo(0x2F6C);
        assertThat(subset.characters(character).codePointAt(0)).isEqualTo('目');
        assertThat(subset.add('目')).isEqualTo(character);
    }

    @Test
    void theChecksumOfTheFileIsRight() {
        FontSubset subset = new FontSubset(Project.fonts().face(FontRole.TITLE));
        TEXT.codePoints().filter(Project.fonts().face(FontRole.TITLE)::has).forEach(subset::add);
        ByteBuffer file = ByteBuffer.wrap(subset.forWeb());
        int sum = 0;
        while (file.hasRemaining()) {
            sum += file.getInt();
        }
        assertThat(sum).isEqualTo(0xB1B0AFBA);
    }

    private static File original(FontRole role) {
        return Path.of("fonts", role.fileName()).toFile();
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        return new OTFParser(true).parse(new RandomAccessReadBuffer(file));
    }
}
