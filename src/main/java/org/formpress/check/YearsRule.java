package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.formpress.money.Amounts;

/** {@code years}: a year is not before the year of one date, nor after that of another; a rule may have one of the two. */
record YearsRule(RulePlace value, Optional<RulePlace> from, Optional<RulePlace> to) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        Optional<RulePlace> to = rule.optionalPlace("to");
        return new YearsRule(
                rule.place("value"), to.isPresent() ? rule.optionalPlace("from") : Optional.of(rule.place("from")), to);
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        JsonNode year = value.in(row);
        Optional<BigDecimal> number = Amounts.of(year);
        if (number.isEmpty()) {
            return;
        }
        from.ifPresent(other -> Dates.of(other.in(row))
                .filter(day -> number.get().compareTo(BigDecimal.valueOf(day.getYear())) < 0)
                .ifPresent(day -> add("years.before", year, other, day, row, findings)));
        to.ifPresent(other -> Dates.of(other.in(row))
                .filter(day -> number.get().compareTo(BigDecimal.valueOf(day.getYear())) > 0)
                .ifPresent(day -> add("years.after", year, other, day, row, findings)));
    }

    private void add(
            String code, JsonNode year, RulePlace other, LocalDate day, RuleRow row, FindingCollector findings) {
        findings.add(code, value.pointer(row), year.asText(), day.toString(), findings.label(other, row));
    }
}
