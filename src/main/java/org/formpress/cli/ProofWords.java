package org.formpress.cli;

import org.formpress.problem.Problem;
import org.formpress.prove.Flaw;
import org.formpress.prove.ProofReport;
import org.formpress.prove.Verdict;

/** Says how a form kept its promises: a line for each, and below it a line for each flaw. */
final class ProofWords {

    /** What is wrong with a template is often wrong with every file. */
    private static final int MOST_FLAWS = 12;

    private final Console console;

    ProofWords(Console console) {
        this.console = console;
    }

    void print(ProofReport report) {
        console.out().println((report.id() + "  " + report.title()).strip());
        report.verdicts().forEach(this::print);
        console.out().println();
    }

    private void print(Verdict verdict) {
        console.out().println("  " + line(verdict));
        verdict.flaws().stream().limit(MOST_FLAWS).forEach(flaw -> console.out().println("      " + words(flaw)));
        if (verdict.flaws().size() > MOST_FLAWS) {
            console.out()
                    .println("      "
                            + console.messages()
                                    .text("prove.more", verdict.flaws().size() - MOST_FLAWS));
        }
    }

    private String line(Verdict verdict) {
        String promise = console.messages().text("promise." + verdict.promise().id());
        String state = verdict.isKept() ? verdict.isProved() ? "kept" : "unproved" : "broken";
        return console.messages()
                .text(
                        "prove." + state,
                        promise,
                        verdict.cases(),
                        verdict.flaws().size());
    }

    private String words(Flaw flaw) {
        String what = flaw.problem()
                .map(this::words)
                .orElseGet(() -> console.messages()
                        .text("prove." + flaw.code(), flaw.arguments().toArray()));
        return flaw.where() + ": " + what;
    }

    private String words(Problem problem) {
        String place = (problem.pointer() + ' ' + problem.label()).strip();
        return (place.isEmpty() ? "" : place + ": ")
                + problem.message(console.messages().locale());
    }
}
