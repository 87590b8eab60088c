package org.formpress.http.booklet;

import static java.util.Map.entry;

import java.util.Map;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.jobs.SubmissionException;
import org.formpress.jobs.SubmissionException.Kind;
import org.formpress.problem.Excerpt;

/** Maps rejected submissions to problems. */
final class BookletRefusals {

    private static final Map<Kind, ProblemKind> KINDS = Map.ofEntries(
            entry(Kind.EMPTY, ProblemKind.EMPTY_BOOKLET),
            entry(Kind.BROKEN, ProblemKind.BROKEN_BOOKLET),
            entry(Kind.IN_GBK, ProblemKind.BOOKLET_IN_GBK),
            entry(Kind.LONG_FORM, ProblemKind.LONG_FORM),
            entry(Kind.TOO_MANY_FORMS, ProblemKind.TOO_MANY_FORMS),
            entry(Kind.TOO_LONG, ProblemKind.LONG_BOOKLET),
            entry(Kind.WRONG_SETTING, ProblemKind.WRONG_SETTING),
            entry(Kind.UNFIT_SETTING, ProblemKind.UNFIT_SETTING),
            entry(Kind.UNPRINTABLE_SETTING, ProblemKind.UNPRINTABLE_SETTING),
            entry(Kind.KEY_USED, ProblemKind.KEY_USED),
            entry(Kind.TOO_MANY_JOBS, ProblemKind.TOO_MANY_BOOKLETS),
            entry(Kind.QUEUE_FULL, ProblemKind.QUEUE_FULL));

    private BookletRefusals() {}

    static RequestException of(SubmissionException refused) {
        return new RequestException(
                KINDS.getOrDefault(refused.kind(), ProblemKind.INTERNAL),
                refused.arguments().stream().map(Excerpt::of).toArray(String[]::new));
    }
}
