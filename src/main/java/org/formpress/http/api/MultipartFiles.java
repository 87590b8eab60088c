package org.formpress.http.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses multipart/form-data (RFC 7578) in memory, without files on disk: the body is there already, its size bounded.
 */
final class MultipartFiles {

    // bchars of RFC 2046, 5.1.1
    private static final Pattern BOUNDARY = Pattern.compile(
            "boundary=(?:\"([0-9A-Za-z'()+_,./:=? -]{1,70})\"|([0-9A-Za-z'()+_,./:=?-]{1,70}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IS_FILE =
            Pattern.compile("(?m)^content-disposition:\\s*form-data\\b.*;\\s*filename\\*?=");
    private static final Pattern NAME =
            Pattern.compile("(?m)^content-disposition:\\s*form-data\\b.*?;\\s*name=\"?([a-z]{1,20})\"?\\s*(;|$)");
    private static final String HEADERS_END = "\r\n\r\n";
    private static final int MAX_HEADERS = 8192;

    /** Length of the line break put in front of the body, since the first delimiter lacks one. */
    private static final int SHIFT = 2;

    private MultipartFiles() {}

    /** @param headers in lower case */
    private record Part(String headers, byte[] content) {

        String name() {
            Matcher name = NAME.matcher(headers);
            return name.find() ? name.group(1) : "";
        }
    }

    /**
     * The content of each part that has a file name.
     *
     * @param type the header {@code Content-Type} with its boundary
     */
    static List<byte[]> in(byte[] body, String type) {
        return parts(body, type).stream()
                .filter(part -> IS_FILE.matcher(part.headers()).find())
                .map(Part::content)
                .toList();
    }

    /**
     * The content of each part by name, with or without a file name.
     *
     * @param names expected names, each one lower-case word
     * @return empty if any other part is present or one is repeated
     */
    static Map<String, byte[]> named(byte[] body, String type, Set<String> names) {
        Map<String, byte[]> named = new HashMap<>();
        for (Part part : parts(body, type)) {
            if (!names.contains(part.name()) || named.put(part.name(), part.content()) != null) {
                return Map.of();
            }
        }
        return named;
    }

    private static List<Part> parts(byte[] body, String type) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            return List.of();
        }
        String delimiter = "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        // One character per octet, so that indexes in the text are indexes in the body.
        String text = "\r\n" + new String(body, ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int start = text.indexOf(delimiter);
        int end = start < 0 ? -1 : text.indexOf(delimiter, start + delimiter.length());
        while (end >= 0) {
            addPart(body, text, start + delimiter.length(), end, parts);
            start = end;
            end = text.indexOf(delimiter, start + delimiter.length());
        }
        return parts;
    }

    private static void addPart(byte[] body, String text, int start, int end, List<Part> parts) {
        // Bounded: otherwise every part would scan the rest of the body again.
        String begin = text.substring(start, Math.min(end, start + MAX_HEADERS));
        int headersEnd = begin.indexOf(HEADERS_END);
        if (headersEnd < 0) {
            return;
        }
        String headers = begin.substring(0, headersEnd).toLowerCase(Locale.ROOT);
        int content = start + headersEnd + HEADERS_END.length();
        parts.add(new Part(headers, Arrays.copyOfRange(body, content - SHIFT, end - SHIFT)));
    }
}
