package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** {@code years}: a year is not before that of one day, and not after that of another. */
record YearsKind(Place value, Place from, Place to) implements Kind.OfRow {

    static Kind read(RuleSettings rule) {
        return new YearsKind(rule.place("value"), rule.place("from"), rule.place("to"));
    }

    @Override
    public void check(Row row, Remarks remarks) {
        JsonNode year = value.in(row);
        if (!year.isIntegralNumber()) {
            return;
        }
        Dates.of(from.in(row))
                .filter(day -> year.intValue() < day.getYear())
                .ifPresent(day -> add("years.before", year, from, day, row, remarks));
        Dates.of(to.in(row))
                .filter(day -> year.intValue() > day.getYear())
                .ifPresent(day -> add("years.after", year, to, day, row, remarks));
    }

    private void add(String code, JsonNode year, Place other, LocalDate day, Row row, Remarks remarks) {
        remarks.add(code, value.pointer(row), year.asText(), day.toString(), remarks.label(other, row));
    }
}
