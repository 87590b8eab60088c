package org.formpress.http.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import java.util.concurrent.Semaphore;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.problem.RequestException;
import org.formpress.http.settings.RenderSettings;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the total memory of long request bodies. A body is held until it is answered, and a client may delay its last
 * byte at will; a few dozen such bodies would exhaust the memory. Bodies of up to 64 KiB always pass.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.BODY_MEMORY)
final class BodyMemoryFilter {

    private static final String SHARE = BodyMemoryFilter.class.getName();
    private static final long MAX_SHORT_BYTES = 64 << 10;

    private final ProblemResponses problems;
    private final long maxBytes;
    private final int maxKilobytes;
    private final Semaphore kilobytes;

    BodyMemoryFilter(RenderSettings settings, HttpServerConfiguration server, ProblemResponses problems) {
        this.problems = problems;
        this.maxBytes = server.getMaxRequestBufferSize();
        this.maxKilobytes = settings.heldMegabytes() << 10;
        this.kilobytes = new Semaphore(maxKilobytes);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request) {
        // A body larger than the whole budget passes if no other is held.
        int share = (int) Math.min(maxKilobytes, heldBytes(request) >> 10);
        if (share == 0) {
            return null;
        }
        if (!kilobytes.tryAcquire(share)) {
            return problems.answer(request, new RequestException(ProblemKind.BUSY));
        }
        request.setAttribute(SHARE, share);
        return null;
    }

    @ResponseFilter
    void onResponse(HttpRequest<?> request) {
        request.removeAttribute(SHARE, Integer.class).ifPresent(kilobytes::release);
    }

    /**
     * The bytes to reserve; 0 for bodies that are short, too long to be accepted or not held. An unknown length counts
     * as the maximum.
     */
    private long heldBytes(HttpRequest<?> request) {
        // Booklet bodies are streamed to the store.
        if (request.getMethod() != HttpMethod.POST || request.getPath().equals("/booklets")) {
            return 0;
        }
        long length =
                request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING) ? maxBytes : request.getContentLength();
        return length <= MAX_SHORT_BYTES || length > maxBytes ? 0 : length;
    }
}
