package org.formpress.check;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.formpress.problem.Characters;

/**
 * {@code placeholders}: no text, anywhere in the data or row, has words that a blank form brings along for whoever fills it in. Each
 * text is looked at without tags and outer blanks; no text longer than any such words is.
 *
 * @param whole patterns of whole texts
 * @param parts patterns of pieces of texts
 * @param marks characters of which every such piece has one, so that most texts need not be searched
 */
record PlaceholdersRule(List<Pattern> whole, List<Pattern> parts, BitSet marks) implements RuleKind.OfRow {

    // Nobody leaves a longer text of nothing but placeholders; and a pattern may be slow on very long ones.
    private static final int MAX_WHOLE = 200;

    static RuleKind read(RuleSettings rule) {
        List<Pattern> parts = patterns(rule, "parts");
        BitSet marks = new BitSet();
        if (!parts.isEmpty()) {
            rule.text("marks").chars().forEach(marks::set);
        }
        return new PlaceholdersRule(patterns(rule, "whole"), parts, marks);
    }

    private static List<Pattern> patterns(RuleSettings rule, String key) {
        return rule.has(key)
                ? rule.list(key).stream().map(text -> pattern(text, key, rule)).toList()
                : List.of();
    }

    private static Pattern pattern(String text, String key, RuleSettings rule) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw rule.fault(key, text + " is no regular expression: " + e.getDescription());
        }
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        new FoundTexts(text -> !left(text).isEmpty()).forEach(row, (pointer, text) -> {
            findings.add("placeholders", pointer, left(text));
        });
    }

    /** The first placeholder in a text; empty if there is none. */
    private String left(String text) {
        String plain = Characters.withoutOuterBlanks(BareText.of(text));
        if (plain.length() <= MAX_WHOLE
                && whole.stream().anyMatch(pattern -> pattern.matcher(plain).matches())) {
            return plain;
        }
        return hasMark(plain) ? part(plain) : "";
    }

    private boolean hasMark(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (marks.get(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private String part(String plain) {
        return parts.stream()
                .map(pattern -> pattern.matcher(plain))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }
}
