package org.formpress.merge;

import java.io.StringWriter;
import org.formpress.bounds.Deadline;

/** Freemarker's output, subject to the deadline: a template may loop over any amount of data. */
final class MergedText extends StringWriter {

    private static final int EXPECTED_LENGTH = 1 << 14;

    MergedText() {
        super(EXPECTED_LENGTH);
    }

    @Override
    public void write(String text) {
        Deadline.check();
        super.write(text);
    }

    @Override
    public void write(String text, int from, int length) {
        Deadline.check();
        super.write(text, from, length);
    }

    @Override
    public void write(char[] text, int from, int length) {
        Deadline.check();
        super.write(text, from, length);
    }
}
