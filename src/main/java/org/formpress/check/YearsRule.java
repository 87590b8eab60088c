package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** {@code years}: a year is not before the year of one date, nor after that of another. */
record YearsRule(RulePlace value, RulePlace from, RulePlace to) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new YearsRule(rule.place("value"), rule.place("from"), rule.place("to"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        JsonNode year = value.in(row);
        if (!year.isIntegralNumber() && !year.isTextual()) {
            return;
        }
        Dates.of(from.in(row))
                .filter(day -> year.asInt() < day.getYear())
                .ifPresent(day -> add("years.before", year, from, day, row, findings));
        Dates.of(to.in(row))
                .filter(day -> year.asInt() > day.getYear())
                .ifPresent(day -> add("years.after", year, to, day, row, findings));
    }

    private void add(
            String code, JsonNode year, RulePlace other, LocalDate day, RuleRow row, FindingCollector findings) {
        findings.add(code, value.pointer(row), year.asText(), day.toString(), findings.label(other, row));
    }
}
