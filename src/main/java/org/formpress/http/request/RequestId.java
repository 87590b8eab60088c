package org.formpress.http.request;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifies a request in the log: the id sent by the client if well-formed, otherwise a random UUID. */
public record RequestId(String value) implements LogField {

    /** Request and response header with the id. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "request";
    private static final String ATTRIBUTE = RequestId.class.getName();
    // Bounded and plain ASCII: it is copied into logs and headers.
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Returns the id of {@code request}, assigning one on the first call. */
    public static RequestId of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RequestId.class).orElseGet(() -> assign(request));
    }

    private static RequestId assign(HttpRequest<?> request) {
        RequestId id = parse(request.getHeaders().get(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static RequestId parse(@Nullable String name) {
        return name != null && WELL_FORMED.matcher(name).matches()
                ? new RequestId(name)
                : new RequestId(UUID.randomUUID().toString());
    }

    @Override
    public String logKey() {
        return KEY;
    }
}
