package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/** The body of a request that brings a form's data. */
public final class JsonBody {

    private static final byte[] EMPTY = {};

    private JsonBody() {}

    /** The body's bytes, of whatever length: what is wrong with them is for the form's reader to say. */
    static byte[] of(HttpRequest<byte[]> request) {
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        if (!isJson(type)) {
            throw new RequestException(ProblemKind.WRONG_MEDIA_TYPE, type == null ? "-" : Excerpt.of(type));
        }
        refuseCompressed(request);
        return request.getBody().orElse(EMPTY);
    }

    // What a small compressed body becomes is not bounded by its size.
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
