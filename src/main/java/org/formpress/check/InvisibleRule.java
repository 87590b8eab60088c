package org.formpress.check;

import org.formpress.problem.Characters;
import org.formpress.problem.Excerpt;
import org.formpress.text.Blanks;
import org.formpress.text.PlainText;
import org.formpress.text.Unseen;

/**
 * {@code invisible}: no text contains characters that nobody sees, or blanks and line ends other than those of keyboards. Reports the
 * first one in each text, and how many there are; those round a label are the matter of {@link BlanksRule}.
 */
record InvisibleRule() implements RuleKind.OfRow {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    static RuleKind read(RuleSettings rule) {
        return new InvisibleRule();
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        new FoundTexts(text -> first(text) >= 0).forEach(row, (pointer, text) -> add(text, pointer, findings));
    }

    private static int first(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isMeant(text.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isMeant(int codePoint) {
        return Unseen.is(codePoint) || Character.isBmpCodePoint(codePoint) && isMeant((char) codePoint);
    }

    private static boolean isMeant(char character) {
        return Blanks.is(character) || character > '\r' && PlainText.isLineEnd(character);
    }

    private static void add(String text, String pointer, FindingCollector findings) {
        if (findings.isTold("blanks", pointer) && first(Characters.withoutOuterBlanks(text)) < 0) {
            return;
        }
        int at = first(text);
        int codePoint = text.codePointAt(at);
        long count = text.codePoints().filter(InvisibleRule::isMeant).count();
        findings.addAt(
                "invisible." + kind(codePoint),
                pointer,
                text,
                at,
                Excerpt.codePoint(codePoint) + " " + Character.getName(codePoint),
                Long.toString(count));
    }

    private static String kind(int codePoint) {
        return switch (codePoint) {
            case ZERO_WIDTH_SPACE -> "break";
            case Unseen.SOFT_HYPHEN -> "hyphen";
            case WORD_JOINER, BYTE_ORDER_MARK -> "joined";
            default ->
                Unseen.isSelector(codePoint)
                        ? "variant"
                        : Unseen.is(codePoint) ? "mark" : PlainText.isLineEnd((char) codePoint) ? "line" : "blank";
        };
    }
}
