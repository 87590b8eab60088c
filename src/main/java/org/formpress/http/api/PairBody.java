package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.parse.JsonMembers;
import org.formpress.problem.RefusedException;

/**
 * The body of a request that brings two versions of a form: an object of JSON with two members, or two parts of a form (RFC
 * 7578), each with data or a finished file.
 *
 * @param form   the header {@code Content-Type} of a form; empty for JSON
 * @param first  the name of one of the two
 * @param second the name of the other
 */
record PairBody(byte[] content, String form, String first, String second) {

    private static final byte[] EMPTY = {};

    /** The two, as they were sent. */
    record Pair(byte[] first, byte[] second) {}

    /** Checks the headers; the body itself is left for a thread that has time. */
    static PairBody of(HttpRequest<byte[]> request, String first, String second) {
        String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (header != null && type.equals(MediaType.MULTIPART_FORM_DATA)) {
            JsonBody.refuseCompressed(request);
            return new PairBody(request.getBody().orElse(EMPTY), header, first, second);
        }
        return new PairBody(JsonBody.of(request), "", first, second);
    }

    /** @throws RefusedException when the body is neither a form nor JSON */
    Pair pair() throws RefusedException {
        Set<String> names = Set.of(first, second);
        Map<String, byte[]> parts =
                form.isEmpty() ? JsonMembers.of(content) : MultipartFiles.named(content, form, names);
        if (!parts.keySet().equals(names)) {
            throw new RequestException(ProblemKind.TWO_PARTS, first, second);
        }
        return new Pair(parts.getOrDefault(first, EMPTY), parts.getOrDefault(second, EMPTY));
    }
}
