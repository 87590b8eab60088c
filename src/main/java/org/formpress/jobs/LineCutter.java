package org.formpress.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts lines (NDJSON). What stands in a line is for the form's reader to say; empty ones are passed over. */
final class LineCutter implements FormCutter {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int end;
    private int number;

    LineCutter(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    @Override
    public @Nullable Cut next() throws IOException, SubmissionException {
        while (readLine()) {
            byte[] json = line.toByteArray();
            if (!isBlank(json)) {
                return new Cut(number, json);
            }
        }
        return null;
    }

    private boolean readLine() throws IOException, SubmissionException {
        line.reset();
        number++;
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            keep(start);
            if (next < end) {
                next++;
                return true;
            }
        }
        return any;
    }

    private void keep(int start) throws SubmissionException {
        line.write(buffer, start, next - start);
        if (line.size() > longest) {
            throw new SubmissionException(SubmissionException.Kind.LONG_FORM, number, longest >> 10);
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static boolean isBlank(byte[] json) {
        for (byte octet : json) {
            if (" \t\r".indexOf(octet) < 0) {
                return false;
            }
        }
        return true;
    }
}
