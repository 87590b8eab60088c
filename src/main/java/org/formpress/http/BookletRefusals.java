package org.formpress.http;

import java.util.Map;
import org.formpress.jobs.SubmissionException;
import org.formpress.jobs.SubmissionException.Kind;

/** Which problem an input is that no booklet is made of. */
final class BookletRefusals {

    private static final Map<Kind, ProblemKind> KINDS = Map.of(
            Kind.EMPTY, ProblemKind.EMPTY_BOOKLET,
            Kind.BROKEN, ProblemKind.BROKEN_BOOKLET,
            Kind.LONG_FORM, ProblemKind.LONG_FORM,
            Kind.TOO_MANY_FORMS, ProblemKind.TOO_MANY_FORMS,
            Kind.TOO_LONG, ProblemKind.LONG_BOOKLET,
            Kind.WRONG_SETTING, ProblemKind.WRONG_SETTING,
            Kind.UNPRINTABLE_SETTING, ProblemKind.UNPRINTABLE_SETTING,
            Kind.KEY_USED, ProblemKind.KEY_USED,
            Kind.TOO_MANY_JOBS, ProblemKind.TOO_MANY_BOOKLETS,
            Kind.QUEUE_FULL, ProblemKind.QUEUE_FULL);

    private BookletRefusals() {}

    static RequestException of(SubmissionException refused) {
        return new RequestException(
                KINDS.getOrDefault(refused.kind(), ProblemKind.INTERNAL),
                refused.arguments().stream().map(Excerpt::of).toArray(String[]::new));
    }
}
