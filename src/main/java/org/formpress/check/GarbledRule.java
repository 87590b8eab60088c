package org.formpress.check;

import java.util.Optional;

/** {@code garbled}: no text was spoilt by a wrong encoding, into question marks or into other characters. */
record GarbledRule() implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new GarbledRule();
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        new FoundTexts(text ->
                        QuestionMarks.first(text) >= 0 || Misreading.find(text).isPresent())
                .forEach(row, (pointer, text) -> add(text, pointer, findings));
    }

    private static void add(String text, String pointer, FindingCollector findings) {
        Optional<Misreading> misreading = Misreading.find(text);
        if (misreading.isPresent()) {
            Misreading found = misreading.get();
            findings.addAt("garbled", pointer, text, found.at(), found.meant(), found.written(), found.read());
        } else {
            findings.addAt("garbled.question", pointer, text, QuestionMarks.first(text));
        }
    }
}
