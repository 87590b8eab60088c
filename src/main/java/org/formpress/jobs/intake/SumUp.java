package org.formpress.jobs.intake;

import java.util.List;
import org.formpress.book.gather.Gatherer;
import org.formpress.book.gather.GatheringException;

/** Lets a form sum up those that are received, and says of a submission why that cannot be. */
final class SumUp {

    private SumUp() {}

    static void take(Gatherer gatherer, RawForm form) throws SubmissionException {
        // A form with a cell that cannot be read is refused.
        if (!form.origin().unusable() && form.origin().problems().isEmpty()) {
            try {
                gatherer.take(form.json());
            } catch (GatheringException e) {
                throw refused(e);
            }
        }
    }

    static List<byte[]> made(Gatherer gatherer) throws SubmissionException {
        try {
            return gatherer.made();
        } catch (GatheringException e) {
            throw refused(e);
        }
    }

    private static SubmissionException refused(GatheringException e) {
        SubmissionException.Kind kind = switch (e.kind()) {
            case NONE -> SubmissionException.Kind.NOTHING_TO_GATHER;
            case TOO_MANY -> SubmissionException.Kind.TOO_MANY_TO_GATHER;
            case UNCLEAR -> SubmissionException.Kind.UNCLEAR_GATHERING;
        };
        return new SubmissionException(kind, e.argument());
    }
}
