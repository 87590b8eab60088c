package org.formpress.http.booklet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;

/**
 * A body that must have come in after a time. Silence ends a connection by itself; this is for callers who send a byte now and
 * then.
 */
final class TimedBody extends FilterInputStream {

    private final Duration most;
    private final long began = System.nanoTime();

    TimedBody(InputStream body, Duration most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        refuseLate(octet);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        refuseLate(count);
        return count;
    }

    /** @param read negative at the end, for which it is never too late */
    private void refuseLate(int read) {
        if (read >= 0 && System.nanoTime() - began > most.toNanos()) {
            throw new RequestException(ProblemKind.SLOW_INPUT, Long.toString(most.toSeconds()));
        }
    }
}
