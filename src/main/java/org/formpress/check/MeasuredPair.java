package org.formpress.check;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target and what was reached, both measured.
 *
 * @param targetText as the form has it
 * @param actualText likewise
 */
record MeasuredPair(Measure target, Measure actual, String targetText, String actualText) {

    /** The number reached, in the target's unit; empty if the two cannot be compared. */
    Optional<BigDecimal> number() {
        return actual.in(target);
    }

    /** Whether the target is met; empty if that cannot be told. */
    Optional<Boolean> isMet() {
        return number().flatMap(target::isMetBy);
    }

    boolean isMissed() {
        return isMet().filter(met -> !met).isPresent();
    }
}
