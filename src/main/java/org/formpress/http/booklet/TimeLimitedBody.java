package org.formpress.http.booklet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;

/** A body that must arrive in time. Idle connections time out anyway; this catches clients that trickle bytes. */
final class TimeLimitedBody extends FilterInputStream {

    private final Duration limit;
    private final long began = System.nanoTime();

    TimeLimitedBody(InputStream body, Duration limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        checkTime(octet);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        checkTime(count);
        return count;
    }

    /** @param read result of a read; negative at the end of the body, which is never too late */
    private void checkTime(int read) {
        if (read >= 0 && System.nanoTime() - began > limit.toNanos()) {
            throw new RequestException(ProblemKind.SLOW_INPUT, Long.toString(limit.toSeconds()));
        }
    }
}
