package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.formpress.money.Amounts;

/**
 * {@code sum}: an amount is the sum of others. Not checked without the amount or without any of the others.
 *
 * @param once  the others again, if an amount that several rows repeat counts once; otherwise empty
 * @param where the rows that count; empty for all
 * @param parts rows of which none needs an amount for the sum to be filled in
 * @param whole whether the sum is checked only if every place and row has an amount, as it is filled in
 */
record SumRule(
        RulePlace value,
        List<RulePlace> of,
        List<MergedSum> once,
        Optional<NamedRows> where,
        Optional<NamedRows> parts,
        boolean whole)
        implements RuleKind.OfRow, Derivation {

    private static final String ONCE = "once";
    private static final String WHERE = "where";
    private static final String PARTS = "parts";
    private static final String WHOLE = "whole";

    static RuleKind read(RuleSettings rule) {
        List<RulePlace> of = rule.places("of");
        return new SumRule(
                rule.place("value"),
                of,
                rule.has(ONCE)
                        ? of.stream()
                                .map(place -> MergedSum.read(rule, place, ONCE))
                                .toList()
                        : List.of(),
                rule.has(WHERE) ? Optional.of(NamedRows.read(rule.inner(WHERE))) : Optional.empty(),
                rule.has(PARTS) ? Optional.of(NamedRows.read(rule.inner(PARTS))) : Optional.empty(),
                rule.has(WHOLE) && rule.flag(WHOLE));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<BigDecimal> given = Amounts.of(value.in(row));
        Optional<BigDecimal> sum = given.isEmpty() || whole && !isWhole(row) ? Optional.empty() : sum(row);
        if (given.isPresent() && sum.isPresent() && given.get().compareTo(sum.get()) != 0) {
            findings.add(
                    "sum",
                    value.pointer(row),
                    Amounts.print(given.get()),
                    Amounts.print(sum.get()),
                    Amounts.print(given.get().subtract(sum.get()).abs()));
        }
    }

    @Override
    public Optional<JsonNode> derived(RuleRow row) {
        return isWhole(row) ? sum(row).map(DecimalNode::valueOf) : Optional.empty();
    }

    private boolean isWhole(RuleRow row) {
        return PlaceSum.ofAll(of, where, parts, row).isPresent();
    }

    private Optional<BigDecimal> sum(RuleRow row) {
        return once.isEmpty()
                ? PlaceSum.of(of, where, row)
                : once.stream().flatMap(sum -> sum.of(row.data()).stream()).reduce(BigDecimal::add);
    }
}
