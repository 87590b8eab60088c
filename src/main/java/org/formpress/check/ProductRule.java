package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.formpress.money.Amounts;

/**
 * {@code product}: an amount is the product of others, divided by another, times a number. Not checked if one of them
 * is missing or the divisor is not positive.
 *
 * @param most      an upper limit for the product
 * @param tolerance the difference allowed, because people round
 * @param cut       whether a product cut to two decimals is as good as one rounded to them
 */
record ProductRule(
        RulePlace value,
        List<RulePlace> of,
        Optional<RulePlace> per,
        BigDecimal times,
        Optional<RulePlace> most,
        BigDecimal tolerance,
        boolean cut)
        implements RuleKind.OfRow, Derivation {

    private static final int DECIMALS = 12;
    // Forms print two decimals, so an amount rounded to them is correct.
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    static RuleKind read(RuleSettings rule) {
        return new ProductRule(
                rule.place("value"),
                rule.places("of"),
                rule.optionalPlace("per"),
                rule.number("times", BigDecimal.ONE),
                rule.optionalPlace("most"),
                rule.number("tolerance", HALF_A_CENT),
                rule.has("cut") && rule.flag("cut"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        Optional<BigDecimal> given = Amounts.of(value.in(row));
        Optional<BigDecimal> computed = given.isEmpty() ? given : computed(row);
        if (given.isPresent() && computed.isPresent() && !isRight(given.get(), computed.get())) {
            BigDecimal rounded = computed.get().setScale(Amounts.MIN_DECIMALS, RoundingMode.HALF_UP);
            findings.add("product", value.pointer(row), Amounts.print(given.get()), Amounts.print(rounded));
        }
    }

    private boolean isRight(BigDecimal given, BigDecimal computed) {
        return given.subtract(computed).abs().compareTo(tolerance) <= 0
                || cut && given.compareTo(computed.setScale(Amounts.MIN_DECIMALS, RoundingMode.DOWN)) == 0;
    }

    @Override
    public Optional<JsonNode> derived(RuleRow row) {
        boolean limitKnown = most.isEmpty() || Amounts.of(most.get().in(row)).isPresent();
        return limitKnown ? computed(row).map(Derivation::rounded) : Optional.empty();
    }

    private Optional<BigDecimal> computed(RuleRow row) {
        BigDecimal product = times;
        for (RulePlace factor : of) {
            Optional<BigDecimal> amount = Amounts.of(factor.in(row));
            if (amount.isEmpty()) {
                return amount;
            }
            product = product.multiply(amount.get());
        }
        return divided(product, row).map(quotient -> limited(quotient, row));
    }

    private Optional<BigDecimal> divided(BigDecimal product, RuleRow row) {
        if (per.isEmpty()) {
            return Optional.of(product);
        }
        return Amounts.of(per.get().in(row))
                .filter(divisor -> divisor.signum() > 0)
                .map(divisor -> product.divide(divisor, DECIMALS, RoundingMode.HALF_UP));
    }

    private BigDecimal limited(BigDecimal product, RuleRow row) {
        return most.flatMap(limit -> Amounts.of(limit.in(row)))
                .map(product::min)
                .orElse(product);
    }
}
