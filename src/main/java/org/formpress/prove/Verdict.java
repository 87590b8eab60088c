package org.formpress.prove;

import java.util.List;

/**
 * How a promise was kept.
 *
 * @param cases how many files or sets of data were looked at; 0 if the promise was not proved
 */
public record Verdict(Promise promise, int cases, List<Flaw> flaws) {

    public Verdict {
        flaws = List.copyOf(flaws);
    }

    /** Whether nothing is wrong; also of a promise that was not proved. */
    public boolean isKept() {
        return flaws.isEmpty();
    }

    /** Whether it was looked at. */
    public boolean isProved() {
        return cases > 0;
    }
}
