package org.formpress.http.booklet;

import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.problem.Excerpt;

/** The problem for each reason why a submission is refused. */
final class BookletRefusals {

    private BookletRefusals() {}

    static RequestException of(SubmissionException refused) {
        return new RequestException(
                kind(refused.kind()),
                refused.arguments().stream().map(Excerpt::of).toArray(String[]::new));
    }

    private static ProblemKind kind(SubmissionException.Kind kind) {
        return switch (kind) {
            case EMPTY -> ProblemKind.EMPTY_BOOKLET;
            case BROKEN -> ProblemKind.BROKEN_BOOKLET;
            case IN_GBK -> ProblemKind.BOOKLET_IN_GBK;
            case LONG_FORM -> ProblemKind.LONG_FORM;
            case TOO_MANY_FORMS -> ProblemKind.TOO_MANY_FORMS;
            case TOO_LONG -> ProblemKind.LONG_BOOKLET;
            case WRONG_SETTING -> ProblemKind.WRONG_SETTING;
            case UNFIT_SETTING -> ProblemKind.UNFIT_SETTING;
            case UNPRINTABLE_SETTING -> ProblemKind.UNPRINTABLE_SETTING;
            case NOTHING_TO_GATHER -> ProblemKind.NOTHING_TO_GATHER;
            case TOO_MANY_TO_GATHER -> ProblemKind.TOO_MANY_TO_GATHER;
            case UNCLEAR_GATHERING -> ProblemKind.UNCLEAR_GATHERING;
            case KEY_USED -> ProblemKind.KEY_USED;
            case TOO_MANY_JOBS -> ProblemKind.TOO_MANY_BOOKLETS;
            case QUEUE_FULL -> ProblemKind.QUEUE_FULL;
        };
    }
}
