package org.formpress.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files in a body of multipart/form-data (RFC 7578). The whole body is in memory already, bounded by the longest body, so
 * nothing is written to disk.
 */
final class MultipartFiles {

    // bchars of RFC 2046, 5.1.1
    private static final Pattern BOUNDARY = Pattern.compile(
            "boundary=(?:\"([0-9A-Za-z'()+_,./:=? -]{1,70})\"|([0-9A-Za-z'()+_,./:=?-]{1,70}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IS_FILE =
            Pattern.compile("(?m)^content-disposition:\\s*form-data\\b.*;\\s*filename\\*?=");
    private static final String HEADERS_END = "\r\n\r\n";
    private static final int MAX_HEADERS = 8192;

    /** The first delimiter has no line end before it, so one is put there. */
    private static final int SHIFT = 2;

    private MultipartFiles() {}

    /**
     * The content of each part that has a file name.
     *
     * @param type the header {@code Content-Type} with its boundary
     */
    static List<byte[]> in(byte[] body, String type) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            return List.of();
        }
        String delimiter = "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        // One character an octet, so that places in the text are places in the body.
        String text = "\r\n" + new String(body, ISO_8859_1);
        List<byte[]> files = new ArrayList<>();
        int start = text.indexOf(delimiter);
        int end = start < 0 ? -1 : text.indexOf(delimiter, start + delimiter.length());
        while (end >= 0) {
            addFile(body, text, start + delimiter.length(), end, files);
            start = end;
            end = text.indexOf(delimiter, start + delimiter.length());
        }
        return files;
    }

    private static void addFile(byte[] body, String text, int start, int end, List<byte[]> files) {
        // A search without a bound would read the rest of the body again for every part.
        String begin = text.substring(start, Math.min(end, start + MAX_HEADERS));
        int headersEnd = begin.indexOf(HEADERS_END);
        if (headersEnd < 0) {
            return;
        }
        if (IS_FILE.matcher(begin.substring(0, headersEnd).toLowerCase(Locale.ROOT))
                .find()) {
            int content = start + headersEnd + HEADERS_END.length();
            files.add(Arrays.copyOfRange(body, content - SHIFT, end - SHIFT));
        }
    }
}
