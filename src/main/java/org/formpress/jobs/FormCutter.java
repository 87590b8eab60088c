package org.formpress.jobs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.formpress.jobs.SubmissionException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an input into forms, and never holds more of it than one: JSON objects and arrays of them, one after the other, a line each
 * (NDJSON) or over many lines.
 */
final class FormCutter {

    /** Forms in a row that are cut in one way. */
    interface Section {

        /** The next form, with its line or its place among those of the section; null when the section is over. */
        @Nullable
        Cut next() throws IOException, SubmissionException;

        /** The number of the form that is being cut. */
        int number();

        /** How many lines have ended in it. */
        int lines();
    }

    private static final int MOST_EMPTY = 1000;

    private final FormInput in;
    private final int longest;
    private final Guesses guesses;
    private @Nullable Section section;
    private int lines;
    private int before;
    private int number;
    private boolean hasForm;
    private int empty;

    /** @param longest form, in bytes */
    FormCutter(InputStream in, int longest) {
        this.in = new FormInput(new BufferedInputStream(in));
        this.longest = longest;
        this.guesses = new Guesses(longest);
    }

    /**
     * The next form; null when there are no more.
     *
     * @throws SubmissionException also for more than 1,000 empty arrays in a row, which nobody writes
     */
    @Nullable
    Cut next() throws IOException, SubmissionException {
        try {
            for (Section now = section(); now != null; now = section()) {
                Cut cut = now.next();
                if (cut != null) {
                    hasForm = true;
                    number = before + cut.line();
                    return new Cut(number, cut.json());
                }
                end(now);
            }
            return null;
        } catch (Window.FullException e) {
            int at = before + (section == null ? 1 : section.number());
            throw new SubmissionException(Kind.LONG_FORM, at, e.longest() >> 10);
        }
    }

    private void end(Section ended) throws SubmissionException {
        empty = hasForm ? 0 : empty + 1;
        if (empty > MOST_EMPTY) {
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
            // An array's forms have their places for numbers, others their lines; no number is given twice.
            before = first == '[' ? number : Math.max(number, lines);
            section = first < 0 ? null : first == '[' ? new ArrayCutter(in, longest, lines) : objects();
        }
        return section;
    }

    private Section objects() {
        return new ObjectCutter(in, longest, guesses);
    }
}
