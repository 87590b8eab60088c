package org.formpress.font;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.digest.Sha256;
import org.junit.jupiter.api.Test;

/** What {@code fonts/FONTS.md} says of the fonts; after a change of the fonts, {@code golden.update} counts anew. */
class FontCoverageTest {

    private static final Path PAGE = Path.of("fonts/FONTS.md");
    private static final String HEAD = "| block | characters | printed |\n|---|---:|---:|\n";

    /** Characters of which there is nothing to see. */
    private static final Set<Integer> BLANK = Set.of(0x2800, 0x3164);

    private final FontLibrary fonts = Project.fonts();

    /** A block's characters, and those that print. */
    private record Count(int characters, int printed) {

        Count with(boolean prints) {
            return new Count(characters + 1, prints ? printed + 1 : printed);
        }
    }

    @Test
    void theTableCountsTheCharactersOfEachBlock() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD) + HEAD.length();
        int end = page.indexOf("\n\n", start);
        String table = table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
        }
        assertThat(Files.readString(PAGE)).contains(HEAD + table + "\n\n");
    }

    private String table() {
        Map<Integer, Count> blocks = new TreeMap<>();
        Map<Integer, String> names = new TreeMap<>();
        characters().forEach(codePoint -> {
            int block = UCharacter.getIntPropertyValue(codePoint, UProperty.BLOCK);
            names.putIfAbsent(codePoint, name(block));
            blocks.merge(block, new Count(1, fonts.has(codePoint) ? 1 : 0), (all, one) -> all.with(one.printed == 1));
        });
        return names.values().stream()
                .distinct()
                .flatMap(name -> blocks.entrySet().stream()
                        .filter(block -> name(block.getKey()).equals(name))
                        .filter(block -> block.getValue().printed > 0)
                        .map(block -> row(name, block.getValue())))
                .reduce((rows, row) -> rows + "\n" + row)
                .orElseThrow();
    }

    private static String name(int block) {
        return UCharacter.getPropertyValueName(UProperty.BLOCK, block, UProperty.NameChoice.LONG)
                .replace('_', ' ');
    }

    private static String row(String block, Count count) {
        String printed = count.printed == count.characters ? "all" : String.format("%,d", count.printed);
        return String.format("| %s | %,d | %s |", block, count.characters, printed);
    }

    /** The characters of Unicode that are there to be seen. */
    private static IntStream characters() {
        return IntStream.rangeClosed(' ', 0x3FFFF).filter(codePoint -> switch (UCharacter.getType(codePoint)) {
            case UCharacter.UNASSIGNED,
                    UCharacter.CONTROL,
                    UCharacter.FORMAT,
                    UCharacter.SURROGATE,
                    UCharacter.PRIVATE_USE,
                    UCharacter.LINE_SEPARATOR,
                    UCharacter.PARAGRAPH_SEPARATOR -> false;
            default -> !UCharacter.hasBinaryProperty(codePoint, UProperty.VARIATION_SELECTOR);
        });
    }

    @Test
    void everyCharacterThatPrintsHasAGlyphToBeSeen() {
        assertThat(characters()
                        .filter(fonts::has)
                        .filter(codePoint -> !isBlank(codePoint))
                        .filter(codePoint -> {
                            FontFace face = fonts.choose(codePoint, FontRole.BODY);
                            return face.outlines().isBlank(face.glyph(codePoint)) || face.advance(codePoint) == 0;
                        })
                        .mapToObj("U+%04X"::formatted))
                .isEmpty();
    }

    /** Spaces have no outline; marks may have no width. */
    private static boolean isBlank(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case UCharacter.SPACE_SEPARATOR, UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK -> true;
            default -> BLANK.contains(codePoint);
        };
    }

    /** Taller glyphs would touch the lines above and below; the points that bend a curve may lie a little outside it. */
    @Test
    void theGlyphsMadeForOurLinesStandWithinThem() {
        for (FontRole role : new FontRole[] {FontRole.HANGUL, FontRole.SYMBOLS, FontRole.SCRIPTS}) {
            int[] box = fonts.face(role).boundingBox();
            assertThat(box[1]).isGreaterThanOrEqualTo(-FontFace.DESCENT - 3);
            assertThat(box[3]).isLessThanOrEqualTo(FontFace.ASCENT + 3);
        }
    }

    @Test
    void everyFileIsTheOneOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        try (Stream<Path> files = Files.list(PAGE.getParent())) {
            for (Path file :
                    files.filter(file -> file.toString().matches(".*\\.[ot]tf")).toList()) {
                assertThat(page).contains(Sha256.hex(Files.readAllBytes(file)) + "  " + file.getFileName());
            }
        }
    }
}
