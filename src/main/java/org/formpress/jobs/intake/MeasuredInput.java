package org.formpress.jobs.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input of bounded length. */
final class MeasuredInput extends FilterInputStream {

    /** There was more than is read. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final long most;
    private long count;

    MeasuredInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws TooLongException {
        count += more;
        if (count > most) {
            throw new TooLongException();
        }
    }
}
