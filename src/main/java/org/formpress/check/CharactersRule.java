package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.json.Pointers;

/** {@code characters}: no text contains a character from certain ranges. Reports the first one in each text. */
record CharactersRule(BitSet characters) implements RuleKind.OfRow {

    private static final int CONTEXT = 8;

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
        visit(row.node(), row.pointer(), findings);
    }

    // Builds pointers only on the way to a finding, as most forms have none.
    private void visit(JsonNode node, String pointer, FindingCollector findings) {
        if (!isIn(node)) {
            return;
        }
        if (node.isTextual()) {
            add(node.textValue(), pointer, findings);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), pointer + "/" + i, findings);
            }
        } else {
            node.forEachEntry((name, value) -> visit(value, Pointers.child(pointer, name), findings));
        }
    }

    private boolean isIn(JsonNode node) {
        if (node.isTextual()) {
            return first(node.textValue()) >= 0;
        }
        for (JsonNode inner : node) {
            if (isIn(inner)) {
                return true;
            }
        }
        return false;
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
        int start = text.offsetByCodePoints(at, -Math.min(CONTEXT, text.codePointCount(0, at)));
        findings.add(
                "characters",
                pointer,
                text.substring(start),
                Integer.toString(text.codePointCount(0, at) + 1),
                Character.toString(codePoint),
                String.format("U+%04X", codePoint));
    }
}
