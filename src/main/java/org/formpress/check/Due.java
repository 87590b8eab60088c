package org.formpress.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What is due at a number, such as a month. */
interface Due {

    Optional<BigDecimal> at(BigDecimal number);

    /** A list such as {@code [{from: 4, least: 25}, {from: 6, least: 40}]}: the last step that was reached counts. */
    static Due steps(RuleSettings rule, String key) {
        RuleSettings list = rule.inner(key);
        NavigableMap<BigDecimal, BigDecimal> steps = new TreeMap<>();
        IntStream.range(0, rule.size(key))
                .mapToObj(i -> list.inner(Integer.toString(i)))
                .forEach(step -> {
                    steps.put(step.number("from"), step.number("least"));
                    step.refuseUnread();
                });
        return number -> Optional.ofNullable(steps.floorEntry(number)).map(Map.Entry::getValue);
    }

    /** A share in per cent of what would be due if all came about evenly: {@code share × number ÷ of}. */
    static Due share(RuleSettings rule, String key) {
        BigDecimal share = rule.number(key);
        BigDecimal whole = rule.number("of");
        if (whole.signum() <= 0) {
            throw rule.fault("of", "of must be more than 0");
        }
        return number -> Optional.of(share.multiply(number).divide(whole, 12, RoundingMode.HALF_UP));
    }
}
