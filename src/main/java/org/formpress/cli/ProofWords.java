package org.formpress.cli;

import java.util.Locale;
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
    }

    private void print(Verdict verdict) {
        console.out().println("  " + line(verdict));
        verdict.flaws().stream().limit(MOST_FLAWS).forEach(flaw -> console.out().println("      " + of(flaw)));
        int more = verdict.flaws().size() - MOST_FLAWS;
        if (more > 0) {
            console.out().println("      " + console.messages().text("prove.more", more));
        }
    }

    /** One promise. */
    String line(Verdict verdict) {
        String promise = console.messages().text("promise." + verdict.promise().id());
        return console.messages()
                .text(
                        "prove." + state(verdict),
                        promise,
                        verdict.cases(),
                        verdict.flaws().size());
    }

    /** How a promise was kept, for message keys and style sheets. */
    static String state(Verdict verdict) {
        if (!verdict.isKept()) {
            return "broken";
        }
        return verdict.isProved() ? "kept" : "unproved";
    }

    /** The file at fault, and what is wrong. */
    String of(Flaw flaw) {
        String what = flaw.problem()
                .map(this::of)
                .orElseGet(() -> console.messages()
                        .text("prove." + flaw.code(), flaw.arguments().toArray()));
        return flaw.where() + ": " + what;
    }

    private String of(Problem problem) {
        String place = (problem.pointer() + ' ' + problem.label()).strip();
        return (place.isEmpty() ? "" : place + ": ")
                + problem.message(console.messages().locale());
    }

    /** The tag of the language (BCP 47). */
    String language() {
        return console.messages().locale().equals(Locale.ENGLISH) ? "en" : "zh-CN";
    }
}
