package org.formpress.jobs;

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

    private final FormInput in;
    private final int longest;
    private @Nullable Section section;
    private int lines;
    private int before;
    private int number;

    /** @param longest form, in bytes */
    FormCutter(InputStream in, int longest) {
        this.in = new FormInput(in);
        this.longest = longest;
    }

    /** The next form; null when there are no more. */
    @Nullable
    Cut next() throws IOException, SubmissionException {
        try {
            for (Section now = section(); now != null; now = section()) {
                Cut cut = now.next();
                if (cut != null) {
                    number = before + cut.line();
                    return new Cut(number, cut.json());
                }
                lines += now.lines();
                section = null;
            }
            return null;
        } catch (Window.FullException e) {
            int at = before + (section == null ? 1 : section.number());
            throw new SubmissionException(Kind.LONG_FORM, at, e.longest() >> 10);
        }
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
        return new ObjectCutter(in, longest);
    }
}
