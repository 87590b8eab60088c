package org.formpress.http.request;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request is called in the log: the caller's own name for it, or one of ours. */
public record RequestId(String value) implements LogField {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "request";
    private static final String ATTRIBUTE = RequestId.class.getName();
    // Bounded and plain, for it is written into logs and headers.
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The request's id, the same however often it is asked for. */
    public static RequestId of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RequestId.class).orElseGet(() -> remembered(request));
    }

    private static RequestId remembered(HttpRequest<?> request) {
        RequestId id = given(request.getHeaders().get(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static RequestId given(@Nullable String name) {
        return name != null && WELL_FORMED.matcher(name).matches()
                ? new RequestId(name)
                : new RequestId(UUID.randomUUID().toString());
    }

    @Override
    public String logKey() {
        return KEY;
    }
}
