package org.formpress.prove;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Texts as forms have them, and as they should not have them: hanzi, digits, blanks, markup, what looks like code. */
final class RandomText {

    private static final String HANZI = "绩效目标完成情况的年度预算执行率资金管理单位项目服务，。；：、";
    private static final String MARKS = "，。；：？！、（）《》“”‘’【】〔〕—…·";
    private static final String DIGITS = "0123456789.,%+-/";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String WORDS = "a b c  ";
    private static final List<String> RARE =
            List.of("王𠮷", "㐂䶮", "𬭳", "𠀀𪜀𫝀𫠠𬺰", "⽬目", "㎡", "℃", "≥", "×", "√", "——", "……", "　");
    private static final List<String> MARKUP =
            List.of("\n", "\r\n", "\n\n", "<br>", "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<u>");
    private static final List<String> LISTS =
            List.of("<ol><li>", "<ul><li>", "</li><li>", "</li></ol>", "</ul>", "<script>", "</value>");
    private static final List<String> CODE =
            List.of("${7*7}", "<#if x>", "&lt;", "&", "<", ">", "]]>", "\"", "'", "<!--");

    /** A chunk has so many characters on the average. */
    private static final int CHUNK = 12;

    private final Random random;
    private final Chance<String> chunks;

    RandomText(Random random) {
        this.random = random;
        this.chunks = new Chance<String>(random)
                .or(12, () -> of(HANZI, 40))
                .or(3, () -> of(MARKS, 8))
                .or(3, () -> of(DIGITS, 60))
                .or(3, () -> of(LETTERS, 80))
                .or(2, () -> of(WORDS, 12))
                .or(2, () -> one(RARE))
                .or(1, () -> one(MARKUP))
                .or(1, () -> one(LISTS))
                .or(1, () -> one(CODE));
    }

    /** A text that is mostly short. @param longest in UTF-16 code units */
    String upTo(int longest) {
        Supplier<String> few = () -> text(Math.min(longest, 20));
        Supplier<String> some = () -> text(Math.min(longest, 200));
        return new Chance<String>(random)
                .or(12, few)
                .or(4, some)
                .or(1, () -> text(longest))
                .next();
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(2 + longest / CHUNK); left > 0; left--) {
            text.append(chunks.next());
        }
        return shortened(text.toString(), longest);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest).replaceAll("\r$", "");
    }

    private String of(String characters, int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
