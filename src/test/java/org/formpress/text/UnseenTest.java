package org.formpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnseenTest {

    @Test
    void whatPrintsAsNothingIsDefaultIgnorableToUnicode() {
        assertThat(all())
                .allMatch(codePoint -> UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    @Test
    void ofTheDefaultIgnorableOnesOnlyThoseThatDeceiveOrAreLettersOrUnassignedAreLeft() {
        int[] left = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .filter(c -> !Unseen.is(c) && Character.isDefined(c))
                // Tags, shorthand and music, overrides and embeddings, deprecated controls, letters of Hangul and
                // Khmer.
                .filter(c -> c < 0xE0000 && c < 0x1BCA0)
                .toArray();
        assertThat(left)
                .containsExactly(
                        0x115F, 0x1160, 0x17B4, 0x17B5, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
                        0x2069, 0x206A, 0x206B, 0x206C, 0x206D, 0x206E, 0x206F, 0x3164, 0xFFA0);
    }

    @Test
    void aTextWithoutThemStaysTheSameObject() {
        String text = "绩效\u3000目标 \uD842\uDFB7〇！ABC";
        assertThat(Unseen.removed(text)).isSameAs(text);
        assertThat(PlainText.feeds(text)).isSameAs(text);
        assertThat(Unseen.inOrder(text)).isSameAs(text);
        assertThat(Unseen.idleRemoved(text)).isSameAs(text);
    }

    @Test
    void allOfThemAreRemovedAndNothingElse() {
        StringBuilder text = new StringBuilder("甲");
        all().forEach(codePoint -> text.appendCodePoint(codePoint).append("乙"));
        assertThat(Unseen.removed(text.toString())).isEqualTo("甲" + "乙".repeat((int) all().count()));
        assertThat(Unseen.first(text.toString())).isEqualTo(1);
        assertThat(Unseen.removed("\uD842\uDFB7\uDB40\uDD00\uD842")).isEqualTo("\uD842\uDFB7\uD842");
    }

    @Test
    void marksThatWouldTurnNumbersRoundAreNotWritten() {
        assertThat(Unseen.inOrder("甲\u200F10\u061C 20\u200E\u200B")).isEqualTo("甲10 20\u200E\u200B");
    }

    private static IntStream all() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Unseen::is);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "甲\u200B乙;甲乙",
                "甲\t乙\u2009丙\u00A0丁;甲 乙 丙 丁",
                "甲\u2028乙;甲 乙",
                "甲\u0085\u2029 乙;甲 乙",
                "\uFEFF甲;甲",
                "a\u00ADb\u3000c;ab\u3000c"
            })
    void aNameInAListHasWhatAReaderSees(String text, String name) {
        assertThat(PlainText.line(text)).isEqualTo(name);
    }

    @Test
    void everyLineEndIsALineFeed() {
        assertThat(PlainText.feeds("a\rb\r\nc\n\rd\u0085e\u2028f\u2029g")).isEqualTo("a\nb\nc\n\nd\ne\nf\ng");
    }
}
