package org.formpress.jobs.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.formpress.jobs.intake.SubmissionException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Splits an input into forms and holds one of them at a time. The input is JSON objects and arrays of objects, one after the
 * other; an object may take one line (NDJSON) or many.
 */
final class FormSplitter {

    /** Consecutive forms that are split the same way. */
    interface Section {

        /** The next form, numbered by line or place within the section; null at the end of the section. */
        @Nullable
        RawForm next() throws IOException, SubmissionException;

        /** The number of the form being read. */
        int number();

        /** How many lines ended in the section. */
        int lines();
    }

    private static final int MAX_EMPTY_SECTIONS = 1000;

    private final JsonInput in;
    private final int maxFormBytes;
    private final LookaheadBudget lookahead;
    private @Nullable Section section;
    private int lines;
    private int before;
    private int number;
    private boolean hasForm;
    private int empty;

    FormSplitter(InputStream in, int maxFormBytes) {
        this.in = new JsonInput(new BufferedInputStream(in));
        this.maxFormBytes = maxFormBytes;
        this.lookahead = new LookaheadBudget(maxFormBytes);
    }

    /**
     * The next form; null at the end.
     *
     * @throws SubmissionException also for more than 1,000 consecutive empty arrays, which only an attacker sends
     */
    @Nullable
    RawForm next() throws IOException, SubmissionException {
        try {
            for (Section now = section(); now != null; now = section()) {
                RawForm form = now.next();
                if (form != null) {
                    hasForm = true;
                    number = before + form.line();
                    return new RawForm(number, form.json());
                }
                end(now);
            }
            return null;
        } catch (ReplayBuffer.FullException e) {
            int at = before + (section == null ? 1 : section.number());
            throw new SubmissionException(Kind.LONG_FORM, at, maxFormBytes >> 10);
        }
    }

    private void end(Section ended) throws SubmissionException {
        empty = hasForm ? 0 : empty + 1;
        if (empty > MAX_EMPTY_SECTIONS) {
            throw new SubmissionException(Kind.BROKEN, lines + 1, 1);
        }
        hasForm = false;
        section = null;
        lines += ended.lines();
    }

    private @Nullable Section section() throws IOException {
        if (section == null) {
            int first = in.first();
            lines += in.blankLines();
            // Forms in arrays are numbered by place, others by line; no number is used twice.
            before = first == '[' ? number : Math.max(number, lines);
            section = first < 0 ? null : first == '[' ? new ArraySplitter(in, maxFormBytes, lines) : objects();
        }
        return section;
    }

    private Section objects() {
        return new ObjectSplitter(in, maxFormBytes, lookahead);
    }
}
