package org.formpress.check;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code characters}: no text contains a character from certain ranges. Reports the first one in each text. */
record CharactersRule(BitSet characters) implements RuleKind.OfRow {

    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]{4,5})(?:-U\\+([0-9A-F]{4,5}))?");

    static RuleKind read(RuleSettings rule) {
        BitSet characters = new BitSet();
        rule.list("ranges").forEach(text -> add(text, characters, rule));
        return new CharactersRule(characters);
    }

    private static void add(String text, BitSet characters, RuleSettings rule) {
        Matcher range = RANGE.matcher(text);
        int first = range.matches() ? Integer.parseInt(range.group(1), 16) : 0;
        int last = range.matches() && range.group(2) != null ? Integer.parseInt(range.group(2), 16) : first;
        if (!range.matches() || last < first) {
            throw rule.fault("ranges", text + " is no range such as U+FF10-U+FF19");
        }
        characters.set(first, last + 1);
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        new FoundTexts(text -> first(text) >= 0).forEach(row, (pointer, text) -> add(text, pointer, findings));
    }

    private int first(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (characters.get(text.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private void add(String text, String pointer, FindingCollector findings) {
        int at = first(text);
        int codePoint = text.codePointAt(at);
        findings.addAt(
                "characters", pointer, text, at, Character.toString(codePoint), String.format("U+%04X", codePoint));
    }
}
