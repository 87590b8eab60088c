package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/** The JSON body of a request. */
public final class JsonBody {

    private static final byte[] EMPTY = {};

    private JsonBody() {}

    /** The raw bytes, of any length; the form reader reports what is wrong with them. */
    static byte[] of(HttpRequest<byte[]> request) {
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        if (!isJson(type)) {
            throw new RequestException(ProblemKind.WRONG_MEDIA_TYPE, type == null ? "-" : Excerpt.of(type));
        }
        refuseCompressed(request);
        return request.getBody().orElse(EMPTY);
    }

    /** Refuses compressed bodies: their expanded size is unbounded. */
    public static void refuseCompressed(HttpRequest<?> request) {
        String encoding = request.getHeaders().get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new RequestException(ProblemKind.COMPRESSED);
        }
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }
}
