package org.formpress.http.booklet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A byte range requested by the header {@code Range} (RFC 9110, section 14).
 *
 * @param first first byte, counted from 0
 * @param bytes length; 0 for an unsatisfiable range
 */
record ByteRange(long first, long bytes) {

    private static final Pattern SINGLE_RANGE =
            Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Parses a header. Empty for malformed and multiple ranges, which a server may ignore (section 14.2): the whole
     * file is then sent.
     *
     * @param header value of {@code Range}
     * @param length of the whole file
     */
    static Optional<ByteRange> of(String header, long length) {
        Matcher range = SINGLE_RANGE.matcher(header);
        if (!range.matches()) {
            return Optional.empty();
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(last), length));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        return to < from ? Optional.empty() : Optional.of(between(from, Math.min(to, length - 1)));
    }

    private static ByteRange suffix(long bytes, long length) {
        long available = Math.min(bytes, length);
        return new ByteRange(length - available, available);
    }

    private static ByteRange between(long first, long last) {
        return new ByteRange(first, Math.max(0, last - first + 1));
    }

    boolean isSatisfiable() {
        return bytes > 0;
    }

    /**
     * The value of {@code Content-Range} (section 14.4).
     *
     * @param length of the whole file
     */
    String header(long length) {
        return isSatisfiable() ? "bytes " + first + "-" + (first + bytes - 1) + "/" + length : "bytes */" + length;
    }
}
