package org.formpress.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.formpress.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontLibraryTest {

    private static final byte HINT_MASK = 19;

    private final FontLibrary fonts = Project.fonts();

    @ParameterizedTest
    @CsvSource({
        "目, BODY",
        "㐂, BODY",
        "䶮, BODY",
        "𠮷, RARE",
        "𬭳, BODY",
        "𪜀, RARE",
        "𫝀, RARE",
        "𬺰, RARE",
        "☑, SYMBOLS",
        "😀, SYMBOLS",
        "Š, SYMBOLS",
        "한, HANGUL",
        "ꆈ, SCRIPTS",
        "\uD87E\uDC00, SCRIPTS"
    })
    void aCharacterIsPrintedByTheUsualFontOrTheFirstThatHasIt(String character, FontRole role) {
        assertThat(fonts.choose(character, 0, character.length(), FontRole.BODY).role())
                .isEqualTo(role);
    }

    @Test
    void aCharacterThatNoFontHasIsFound() {
        assertThat(fonts.firstMissing("目录\n𠮷\r\n")).isEqualTo(-1);
        assertThat(fonts.firstMissing("目𠮷\uE000录")).isEqualTo(3);
        assertThatThrownBy(() -> fonts.choose("\uE000", 0, 1, FontRole.BODY)).hasMessage("no font has U+E000");
    }

    /** U+4E00 to U+9FA5: the unified ideographs of GB 13000.1, all of which a Chinese computer has had since 1993. */
    @Test
    void everyCommonIdeographIsInTheBodyFont() {
        for (int codePoint = 0x4E00; codePoint <= 0x9FA5; codePoint++) {
            assertThat(fonts.face(FontRole.BODY).has(codePoint))
                    .as("U+%04X", codePoint)
                    .isTrue();
        }
    }

    @Test
    void quotationMarksAmongLatinLettersAreAsNarrowAsThese() {
        for (FontRole role : List.of(FontRole.BODY, FontRole.BODY_BOLD)) {
            assertThat("“”‘’".codePoints().map(fonts.face(role)::advance)).containsOnly(1000);
            assertThat("“”‘’".codePoints().map(fonts.face(role.narrow())::advance))
                    .allMatch(advance -> advance > 200 && advance < 550);
            assertThat(fonts.face(role.narrow()).has('a')).isFalse();
        }
        assertThat(FontRole.TITLE.narrow()).isEqualTo(FontRole.TITLE);
    }

    @Test
    void aFolderMayLackTheFontsThatAreMadeAndHaveOneMore(@TempDir Path folder) throws Exception {
        for (String name :
                List.of("NotoSerifSC-Regular.otf", "NotoSerifSC-Bold.otf", "NotoSansSC-Bold.otf", "HanaMinB.ttf")) {
            Files.copy(Path.of("fonts", name), folder.resolve(name));
        }
        FontLibrary four = new FontLibrary(folder);
        four.loadAll();
        assertThat(four.firstMissing("目𠮷한")).isEqualTo(3);

        Files.copy(Path.of("fonts/FormPressHangul.ttf"), folder.resolve("Extra.ttf"));
        FontLibrary five = new FontLibrary(folder);
        five.loadAll();
        assertThat(five.choose('한', FontRole.TITLE).role()).isEqualTo(FontRole.EXTRA);
        assertThat(five.firstMissing("目𠮷한☑")).isEqualTo(4);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> new FontLibrary(folder).face(FontRole.BODY))
                .isInstanceOf(FontException.class)
                .hasMessageContaining("NotoSerifSC-Regular.otf");
    }

    /** As folders copied from earlier versions have it. */
    @Test
    void aTrueTypeFileDoesInPlaceOfAnotherThatIsMissing(@TempDir Path folder) throws Exception {
        Files.copy(Path.of("fonts/FormPressHangul.ttf"), folder.resolve("NotoSansSC-Bold.ttf"));
        assertThat(new FontLibrary(folder).face(FontRole.TITLE).has('한')).isTrue();
    }

    @Test
    void outlinesThatCannotBeReadAreFoundAtTheStart(@TempDir Path folder) throws Exception {
        byte[] file = Files.readAllBytes(Path.of("fonts/NotoSansSC-Bold.otf"));
        CharStrings charStrings =
                (CharStrings) FontFace.parse(FontRole.TITLE, file).outlines();
        ByteBuffer outline = charStrings.of(9);
        file[outline.arrayOffset() + outline.limit() - 1] = HINT_MASK;
        Path title = Files.copy(Path.of("fonts/NotoSansSC-Bold.otf"), folder.resolve("NotoSansSC-Bold.otf"));
        new FontLibrary(folder).check(FontRole.TITLE);

        FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(title).toMillis() + 1);
        Files.setLastModifiedTime(Files.write(title, file), later);

        FontLibrary fonts = new FontLibrary(folder);
        assertThatThrownBy(() -> fonts.check(FontRole.TITLE))
                .isInstanceOf(FontException.class)
                .hasMessageContaining("NotoSansSC-Bold.otf");
    }

    @Test
    void aDamagedFileIsNamed(@TempDir Path folder) throws Exception {
        byte[] whole = Files.readAllBytes(Path.of("fonts/NotoSansSC-Bold.otf"));
        Files.write(folder.resolve("NotoSansSC-Bold.otf"), java.util.Arrays.copyOf(whole, 4000));
        assertThatThrownBy(() -> new FontLibrary(folder).face(FontRole.TITLE))
                .isInstanceOf(FontException.class)
                .hasMessageContaining("NotoSansSC-Bold.otf");
    }
}
