package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts an input into forms, and never holds more of it than one form. */
interface FormCutter {

    int PEEKED = 4096;
    byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** The next form; null when there are no more. */
    @Nullable
    Cut next() throws IOException, SubmissionException;

    /**
     * Cutter of a JSON array, or of lines: no form begins with a bracket.
     *
     * @param longest form, in bytes
     */
    static FormCutter of(InputStream input, int longest) throws IOException {
        PushbackInputStream in = new PushbackInputStream(input, PEEKED);
        byte[] start = in.readNBytes(PEEKED);
        boolean marked = Arrays.equals(Arrays.copyOf(start, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        int from = marked ? BYTE_ORDER_MARK.length : 0;
        in.unread(start, from, start.length - from);
        return firstOf(start, from) == '[' ? new ArrayCutter(in, longest) : new LineCutter(in, longest);
    }

    private static int firstOf(byte[] start, int from) {
        for (int i = from; i < start.length; i++) {
            if (" \t\r\n".indexOf(start[i]) < 0) {
                return start[i];
            }
        }
        return -1;
    }
}
