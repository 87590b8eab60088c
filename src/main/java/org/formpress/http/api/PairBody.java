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
 * The body of a request with two versions of a form: a JSON object with two members, or multipart/form-data (RFC 7578)
 * with two parts, each holding data or a rendered file.
 *
 * @param form   the header {@code Content-Type} of a multipart body; empty for JSON
 * @param first  name of one version
 * @param second name of the other
 */
record PairBody(byte[] content, String form, String first, String second) {

    private static final byte[] EMPTY = {};

    /** Both versions, as sent. */
    record Pair(byte[] first, byte[] second) {}

    /** Checks the headers only; {@link #pair} parses the body on a pool thread. */
    static PairBody of(HttpRequest<byte[]> request, String first, String second) {
        String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (header != null && type.equals(MediaType.MULTIPART_FORM_DATA)) {
            JsonBody.refuseCompressed(request);
            return new PairBody(request.getBody().orElse(EMPTY), header, first, second);
        }
        return new PairBody(JsonBody.of(request), "", first, second);
    }

    /**
     * Splits the body.
     *
     * @throws RefusedException if a JSON body is malformed or repeats a member
     * @throws RequestException if it does not hold exactly the two versions
     */
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
