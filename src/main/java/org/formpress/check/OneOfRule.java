package org.formpress.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.formpress.problem.Characters;

/**
 * {@code one-of}: of several cells exactly one is ticked. Not checked in a row whose {@code when} is empty, because nobody has filled
 * it in.
 */
record OneOfRule(List<RulePlace> of, Optional<RulePlace> when) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new OneOfRule(rule.singlePlaces("of"), rule.optionalPlace("when"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        if (when.isPresent() && !isFilledIn(when.get(), row)) {
            return;
        }
        List<RulePlace> ticked =
                of.stream().filter(place -> isFilledIn(place, row)).toList();
        if (ticked.isEmpty()) {
            findings.add("one-of.none", of.get(0).pointer(row), "", labels(of, row, findings));
        } else if (ticked.size() > 1) {
            findings.add(
                    "one-of.several",
                    ticked.get(1).pointer(row),
                    ticked.get(1).in(row).asText(""),
                    labels(ticked, row, findings));
        }
    }

    private static boolean isFilledIn(RulePlace place, RuleRow row) {
        return !Characters.withoutOuterBlanks(place.in(row).asText("")).isEmpty();
    }

    private static String labels(List<RulePlace> places, RuleRow row, FindingCollector findings) {
        return places.stream().map(place -> findings.label(place, row)).collect(Collectors.joining("、"));
    }
}
