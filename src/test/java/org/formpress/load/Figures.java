package org.formpress.load;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import org.formpress.load.Call.Outcome;

/** What many calls come to. */
record Figures(Collection<Outcome> outcomes) {

    long count(Predicate<Outcome> kind) {
        return outcomes.stream().filter(kind).count();
    }

    /** Neither a file nor turned away as it should be. */
    long broken() {
        return count(outcome -> !outcome.rendered() && !outcome.turnedAway());
    }

    /**
     * How long the rendered took at most, but for the slowest.
     *
     * @param share such as 0.5 for the median, 0.99 for all but one in a hundred
     * @return milliseconds
     */
    double millis(double share) {
        double[] sorted = outcomes.stream()
                .filter(Outcome::rendered)
                .mapToDouble(Outcome::millis)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d calls: %d rendered (median %.1f ms, 99 in 100 within %.0f ms), %d turned away with Retry-After, %d broken",
                outcomes.size(),
                count(Outcome::rendered),
                millis(0.5),
                millis(0.99),
                count(Outcome::turnedAway),
                broken());
    }
}
