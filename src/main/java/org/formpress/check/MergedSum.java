package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.formpress.money.Amounts;
import org.formpress.problem.Characters;

/**
 * The sum of amounts of rows that repeat them for a cell merged over all of them: each counts once for all rows with the same names. A
 * row that lacks one of the names is a heading, and its amount is no part of the sum.
 *
 * @param value place of the amount in a row
 * @param names places of the names in a row
 */
record MergedSum(RuleRows rows, RulePlace value, List<RulePlace> names) {

    private static final String IN_ROWS = RuleRows.ANY + "/";

    /** @param value such as {@code /rows/*&#47;budget} */
    static MergedSum read(RuleSettings rule, RulePlace value, String key) {
        int end = value.text().indexOf(IN_ROWS);
        if (end < 0) {
            throw rule.fault(key, key + " needs rows such as those of /rows/*/budget; " + value.text() + " has none");
        }
        String rows = value.text().substring(0, end + RuleRows.ANY.length());
        return new MergedSum(
                RuleRows.of(rows),
                RulePlace.of(value.text().substring(end + IN_ROWS.length())),
                rule.placesIn(rows, key));
    }

    /** Empty if no row has an amount. */
    Optional<BigDecimal> of(JsonNode data) {
        Set<List<String>> seen = new HashSet<>();
        BigDecimal[] sum = new BigDecimal[1];
        rows.forEach(
                data,
                row -> Amounts.of(value.in(row)).ifPresent(amount -> {
                    List<String> key = key(row);
                    if (!key.contains("") && seen.add(key)) {
                        sum[0] = sum[0] == null ? amount : sum[0].add(amount);
                    }
                }));
        return Optional.ofNullable(sum[0]);
    }

    private List<String> key(RuleRow row) {
        return names.stream()
                .map(name -> Characters.name(name.in(row).asText("")))
                .toList();
    }
}
