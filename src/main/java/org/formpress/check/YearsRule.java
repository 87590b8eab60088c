package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.formpress.money.Amounts;

/** {@code years}: a year is not before the year of one date, nor after that of another. */
record YearsRule(RulePlace value, RulePlace from, RulePlace to) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new YearsRule(rule.place("value"), rule.place("from"), rule.place("to"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        JsonNode year = value.in(row);
        Optional<BigDecimal> number = Amounts.of(year);
        if (number.isEmpty()) {
            return;
        }
        Dates.of(from.in(row))
                .filter(day -> number.get().compareTo(BigDecimal.valueOf(day.getYear())) < 0)
                .ifPresent(day -> add("years.before", year, from, day, row, findings));
        Dates.of(to.in(row))
                .filter(day -> number.get().compareTo(BigDecimal.valueOf(day.getYear())) > 0)
                .ifPresent(day -> add("years.after", year, to, day, row, findings));
    }

    private void add(
            String code, JsonNode year, RulePlace other, LocalDate day, RuleRow row, FindingCollector findings) {
        findings.add(code, value.pointer(row), year.asText(), day.toString(), findings.label(other, row));
    }
}
