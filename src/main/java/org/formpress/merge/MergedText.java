package org.formpress.merge;

import java.io.CharArrayReader;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import org.formpress.bounds.Deadline;

/** Freemarker's output, subject to the deadline: a template may loop over any amount of data. */
final class MergedText extends Writer {

    private static final int EXPECTED_LENGTH = 1 << 14;

    /** Freemarker writes some words at a time. */
    private static final int WRITES_PER_CHECK = 16;

    private char[] merged = new char[EXPECTED_LENGTH];
    private int length;
    private int writes;

    private void checkDeadline() {
        if (++writes % WRITES_PER_CHECK == 0) {
            Deadline.check();
        }
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int from, int count) {
        checkDeadline();
        makeRoom(count);
        text.getChars(from, from + count, merged, length);
        length += count;
    }

    @Override
    public void write(char[] text, int from, int count) {
        checkDeadline();
        makeRoom(count);
        System.arraycopy(text, from, merged, length, count);
        length += count;
    }

    private void makeRoom(int count) {
        int needed = Math.addExact(length, count);
        if (needed > merged.length) {
            merged = Arrays.copyOf(merged, (int) Math.min(Math.max(needed, merged.length * 2L), Integer.MAX_VALUE - 8));
        }
    }

    /** Reads the text from its beginning. */
    Reader reader() {
        return new CharArrayReader(merged, 0, length);
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
        return new String(merged, 0, length);
    }
}
