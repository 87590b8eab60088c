package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code different}: a text is not the same as another, such as what came about and what was wanted; only letters and digits count. */
record DifferentRule(RulePlace value, RulePlace from) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new DifferentRule(rule.place("value"), rule.place("from"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        JsonNode text = value.in(row);
        JsonNode other = from.in(row);
        if (text.isTextual() && other.isTextual()) {
            String words = words(text.textValue());
            if (!words.isEmpty() && words.equals(words(other.textValue()))) {
                findings.add("different", value.pointer(row), text.textValue(), findings.label(from, row));
            }
        }
    }

    private static String words(String text) {
        String plain = BareText.of(text);
        StringBuilder words = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(words::appendCodePoint);
        return words.toString();
    }
}
