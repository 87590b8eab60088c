package org.formpress.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What holds for every request. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(0)
final class EveryRequest {

    private final PageHeaders pages;
    private final Departure departure;

    EveryRequest(PageHeaders pages, Departure departure) {
        this.pages = pages;
        this.departure = departure;
    }

    @RequestFilter
    void named(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(RequestId.of(request));
    }

    @ResponseFilter
    void answered(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(RequestId.HEADER, RequestId.of(request).value());
        pages.add(request.getPath(), response);
        if (departure.hasBegun()
                || response.code() == ProblemKind.SLOW_INPUT.status().getCode()) {
            response.header(HttpHeaders.CONNECTION, "close");
        }
    }
}
