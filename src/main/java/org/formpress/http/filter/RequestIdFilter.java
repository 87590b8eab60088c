package org.formpress.http.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.request.RequestId;
import org.formpress.http.shutdown.GracefulShutdown;

/** Assigns the request id and adds the headers common to all responses. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.REQUEST_ID)
final class RequestIdFilter {

    private final SecurityHeaders headers;
    private final GracefulShutdown shutdown;

    RequestIdFilter(SecurityHeaders headers, GracefulShutdown shutdown) {
        this.headers = headers;
        this.shutdown = shutdown;
    }

    @RequestFilter
    void onRequest(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(RequestId.of(request));
    }

    @ResponseFilter
    void onResponse(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(RequestId.HEADER, RequestId.of(request).value());
        headers.add(request.getPath(), response);
        if (shutdown.hasBegun()
                || response.code() == ProblemKind.SLOW_INPUT.status().getCode()) {
            response.header(HttpHeaders.CONNECTION, "close");
        }
    }
}
