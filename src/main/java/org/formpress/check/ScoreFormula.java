package org.formpress.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many points a target earns that is reached in part. Targets are positive but for {@link #ALL_OR_NOTHING} and {@link #NOT_ALL}. */
enum ScoreFormula {
    /** Points by the share that was reached: {@code min(weight, actual ÷ target × weight)}. */
    PROPORTIONAL {
        @Override
        Optional<BigDecimal> missed(BigDecimal target, BigDecimal actual, BigDecimal weight) {
            return Optional.of(part(actual, target, weight));
        }
    },
    /** Points lost by the share of the excess: {@code (1 − (actual − target) ÷ target) × weight}, none from twice the target on. */
    EXCESS {
        @Override
        Optional<BigDecimal> missed(BigDecimal target, BigDecimal actual, BigDecimal weight) {
            return Optional.of(part(target.add(target).subtract(actual), target, weight));
        }
    },
    /** Points by the share that the target is of what came about: {@code target ÷ actual × weight}. */
    INVERSE {
        @Override
        Optional<BigDecimal> missed(BigDecimal target, BigDecimal actual, BigDecimal weight) {
            return Optional.of(part(target, actual, weight));
        }
    },
    /** No points unless the target is met. */
    ALL_OR_NOTHING {
        @Override
        Optional<BigDecimal> missed(BigDecimal target, BigDecimal actual, BigDecimal weight) {
            return Optional.of(BigDecimal.ZERO);
        }
    },
    /** Any points but all of them. */
    NOT_ALL {
        @Override
        Optional<BigDecimal> missed(BigDecimal target, BigDecimal actual, BigDecimal weight) {
            return Optional.empty();
        }
    };

    private static final int DECIMALS = 12;

    /** The points of a target that is not met; empty if it only must not have all. */
    abstract Optional<BigDecimal> missed(BigDecimal target, BigDecimal actual, BigDecimal weight);

    private static BigDecimal part(BigDecimal part, BigDecimal whole, BigDecimal weight) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(weight)
                        .divide(whole, DECIMALS, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO)
                        .min(weight);
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ScoreFormula read(RuleSettings formulas, String key) {
        String id = formulas.text(key);
        return Arrays.stream(values())
                .filter(formula -> formula.id().equals(id))
                .findFirst()
                .orElseThrow(() -> formulas.fault(
                        key,
                        key + " must be one of "
                                + Arrays.stream(values()).map(ScoreFormula::id).collect(Collectors.joining(", "))));
    }
}
