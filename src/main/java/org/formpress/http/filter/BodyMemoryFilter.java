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
 * Bounds how much of long bodies is held at the same time. A body is held whole until it is answered, and its caller may hold
 * back the last byte as long as it pleases; some dozens of them would take all memory. Usual forms are short and always go in.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.BODY_MEMORY)
final class BodyMemoryFilter {

    private static final String SHARE = BodyMemoryFilter.class.getName();
    private static final long SHORT = 64 << 10;

    private final ProblemResponses problems;
    private final long longest;
    private final int mostKilobytes;
    private final Semaphore kilobytes;

    BodyMemoryFilter(RenderSettings settings, HttpServerConfiguration server, ProblemResponses problems) {
        this.problems = problems;
        this.longest = server.getMaxRequestBufferSize();
        this.mostKilobytes = settings.heldMegabytes() << 10;
        this.kilobytes = new Semaphore(mostKilobytes);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request) {
        // Alone, a body that is longer than all of them may be goes in as well.
        int share = (int) Math.min(mostKilobytes, length(request) >> 10);
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

    /** In bytes, as far as it is long and will be held; one of unknown length may have any. */
    private long length(HttpRequest<?> request) {
        // Forms of booklets go to the store as they come.
        if (request.getMethod() != HttpMethod.POST || request.getPath().equals("/booklets")) {
            return 0;
        }
        long length =
                request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING) ? longest : request.getContentLength();
        return length <= SHORT || length > longest ? 0 : length;
    }
}
