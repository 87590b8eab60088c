package org.formpress.check;

import java.util.Optional;

/**
 * Where a measured value stands: in one text such as ≥90%, or parted over columns 指标性质, 指标值 and 度量单位.
 *
 * @param value  the text, or that of the number
 * @param nature the text of the comparison, if it stands apart
 * @param unit   the text of the unit, if it stands apart
 */
record MeasurePlace(RulePlace value, Optional<RulePlace> nature, Optional<RulePlace> unit) {

    /** @param key of a place, or of {@code value} with {@code nature}, {@code unit} or both */
    static MeasurePlace read(RuleSettings rule, String key) {
        if (!rule.isMap(key)) {
            return new MeasurePlace(rule.place(key), Optional.empty(), Optional.empty());
        }
        RuleSettings parts = rule.inner(key);
        MeasurePlace place =
                new MeasurePlace(parts.place("value"), parts.optionalPlace("nature"), parts.optionalPlace("unit"));
        parts.refuseUnread();
        return place;
    }

    /** The value as a reader puts it together, such as ≥90%; a sign or unit that the number has too is there once. */
    String text(RuleRow row) {
        String text = value.in(row).asText("");
        String sign = nature.map(place -> place.in(row).asText("")).orElse("");
        String measure = unit.map(place -> place.in(row).asText("")).orElse("");
        return (text.startsWith(sign) ? "" : sign) + text + (text.endsWith(measure) ? "" : measure);
    }

    /** This target and what was reached; empty unless both are measured. */
    Optional<MeasuredPair> pair(RulePlace actual, RuleRow row) {
        String reached = actual.in(row).asText("");
        String wanted = reached.isEmpty() ? "" : text(row);
        return wanted.isEmpty()
                ? Optional.empty()
                : Measure.read(wanted)
                        .flatMap(target -> Measure.read(reached)
                                .map(measure -> new MeasuredPair(target, measure, wanted, reached)));
    }
}
