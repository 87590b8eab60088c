package org.formpress.merge;

import java.io.Writer;
import org.formpress.bounds.Deadline;

/** Freemarker's output, subject to the deadline: a template may loop over any amount of data. */
final class MergedText extends Writer {

    private static final int EXPECTED_LENGTH = 1 << 14;

    /** Freemarker writes some words at a time. */
    private static final int WRITES_PER_CHECK = 16;

    private final StringBuilder merged = new StringBuilder(EXPECTED_LENGTH);
    private int writes;

    private void checkDeadline() {
        if (++writes % WRITES_PER_CHECK == 0) {
            Deadline.check();
        }
    }

    @Override
    public void write(String text) {
        checkDeadline();
        merged.append(text);
    }

    @Override
    public void write(String text, int from, int length) {
        checkDeadline();
        merged.append(text, from, from + length);
    }

    @Override
    public void write(char[] text, int from, int length) {
        checkDeadline();
        merged.append(text, from, length);
    }

    @Override
    public void flush() {
        // It is in memory.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public String toString() {
        return merged.toString();
    }
}
