package org.formpress.http.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a body of multipart/form-data (RFC 7578), cut by Commons FileUpload. The whole body is in memory already,
 * bounded by the longest body, so nothing is written to disk. Netty's own decoder bounds neither the headers of a part nor how
 * deep it nests: 200 kB overflow its stack.
 */
final class MultipartFiles {

    private static final String DISPOSITION = "content-disposition:";
    private static final String FORM_DATA = "form-data";
    private static final int MAX_HEADERS = 8192;

    private MultipartFiles() {}

    /** @param disposition the parameters of its {@code Content-Disposition} by their names in lower case */
    private record Part(Map<String, String> disposition, byte[] content) {

        boolean isFile() {
            return disposition.containsKey(FORM_DATA) && disposition.containsKey("filename");
        }

        String name() {
            String name = disposition.containsKey(FORM_DATA) ? disposition.get("name") : null;
            return name == null ? "" : name.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The content of each part that has a file name.
     *
     * @param type the header {@code Content-Type} with its boundary
     * @return empty when the body is no such form
     */
    static List<byte[]> in(byte[] body, String type) {
        return parts(body, type).stream()
                .filter(Part::isFile)
                .map(Part::content)
                .toList();
    }

    /**
     * The content of each part by its name, with a file name or without.
     *
     * @param names each of one word in lower case
     * @return empty when another part is there, or one twice, or the body is no such form
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
        try {
            @Nullable String boundary = parameters(type).get("boundary");
            return boundary == null ? List.of() : parts(body, boundary.getBytes(ISO_8859_1));
        } catch (IOException | IllegalArgumentException e) {
            // It breaks off, or a part's headers are too long, or the boundary is, or a parameter is wrongly encoded.
            return List.of();
        }
    }

    private static List<Part> parts(byte[] body, byte[] boundary) throws IOException {
        MultipartInput input = MultipartInput.builder()
                .setByteArray(body)
                .setBoundary(boundary)
                .setMaxPartHeaderSize(MAX_HEADERS)
                .get();
        input.setHeaderCharset(UTF_8);
        List<Part> parts = new ArrayList<>();
        boolean another = input.skipPreamble();
        while (another) {
            Map<String, String> disposition = disposition(input.readHeaders());
            try (InputStream content = input.newInputStream()) {
                parts.add(new Part(disposition, content.readAllBytes()));
            }
            another = input.readBoundary();
        }
        return parts;
    }

    private static Map<String, String> disposition(String headers) {
        return headers.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .findFirst()
                .map(line -> parameters(line.substring(DISPOSITION.length())))
                .orElse(Map.of());
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }
}
