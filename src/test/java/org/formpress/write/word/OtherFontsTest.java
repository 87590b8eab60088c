package org.formpress.write.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherFontsTest {

    @ParameterizedTest
    @CsvSource({
        "☑, Segoe UI Symbol",
        "≒, ''",
        "‱, ''",
        "⅓, Segoe UI Symbol",
        "★, ''",
        "①, ''",
        "→, ''",
        "😀, Segoe UI Emoji",
        "𝑥, Cambria Math",
        "한, Malgun Gothic",
        "ꀀ, Microsoft Yi Baiti",
        "ᥖ, Microsoft Tai Le",
        "ᦑ, Microsoft New Tai Lue",
        "𠮷, SimSun-ExtB",
        "中, ''",
        "é, ''",
        "ā, ''",
        "Я, ''",
        "Š, Times New Roman",
        "ễ, Times New Roman",
        "Қ, Times New Roman",
        "₂, Times New Roman",
        "﨎, ''"
    })
    void eachCharacterHasAFontOfWindowsThatHasIt(String character, String font) {
        for (int at = 0; at < character.length(); at++) {
            assertThat(OtherFonts.of(character, at))
                    .isEqualTo(font.isEmpty() ? "" : OtherFonts.of(character, 0))
                    .contains(font);
        }
    }

    @Test
    void whatJoinsAnEmojiHasItsFont() {
        assertThat(OtherFonts.of("❤\uFE0F", 1)).isEqualTo(OtherFonts.of("❤", 0)).isNotEmpty();
        assertThat(OtherFonts.of("👨\u200D👩", 2)).isEqualTo(OtherFonts.of("👨", 0));
        assertThat(OtherFonts.of("葛\uFE00", 1)).isEmpty();
        assertThat(OtherFonts.of("\u200D".repeat(20_000), 19_999)).isEmpty();
    }
}
