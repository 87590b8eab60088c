package org.formpress.http.booklet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a caller asks for by the header {@code Range} (RFC 9110, section 14).
 *
 * @param first its first byte, counted from 0
 * @param bytes how many there are; none in a range that the file cannot satisfy
 */
record ByteRange(long first, long bytes) {

    private static final Pattern ONE =
            Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * The range that a header names. A server may ignore what is no range, and several ranges at once (section 14.2): then it is empty,
     * and the whole file is sent.
     *
     * @param header value of {@code Range}
     * @param length of the whole file
     */
    static Optional<ByteRange> of(String header, long length) {
        Matcher range = ONE.matcher(header);
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
        long some = Math.min(bytes, length);
        return new ByteRange(length - some, some);
    }

    private static ByteRange between(long first, long last) {
        return new ByteRange(first, Math.max(0, last - first + 1));
    }

    boolean isSatisfiable() {
        return bytes > 0;
    }

    /** The header {@code Content-Range} (section 14.4). @param length of the whole file */
    String header(long length) {
        return isSatisfiable() ? "bytes " + first + "-" + (first + bytes - 1) + "/" + length : "bytes */" + length;
    }
}
