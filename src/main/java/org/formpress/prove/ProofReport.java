package org.formpress.prove;

import java.util.List;

/**
 * What came of a proof.
 *
 * @param id       of the form
 * @param title    empty if the folder could not be read
 * @param verdicts of all promises
 * @param prints   the files that were made of the samples, and of random data that broke a promise
 */
public record ProofReport(String id, String title, List<Verdict> verdicts, List<Print> prints) {

    public ProofReport {
        verdicts = List.copyOf(verdicts);
        prints = List.copyOf(prints);
    }

    /** Whether no promise is broken. */
    public boolean isKept() {
        return verdicts.stream().allMatch(Verdict::isKept);
    }
}
