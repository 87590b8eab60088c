package org.formpress.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/** What holds for every request. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(0)
final class EveryRequest {

    private final PageHeaders pages;
    private final Problems problems;
    private final Departure departure;

    EveryRequest(PageHeaders pages, Problems problems, Departure departure) {
        this.pages = pages;
        this.problems = problems;
        this.departure = departure;
    }

    @RequestFilter
    void named(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(RequestId.of(request));
    }

    @ResponseFilter
    void answered(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() == ProblemKind.OTHER_SITE.status().getCode() && response.body() == null) {
            refusedOtherSite(request, response);
        }
        response.getHeaders().set(RequestId.HEADER, RequestId.of(request).value());
        pages.add(request.getPath(), response);
        if (departure.hasBegun()
                || response.code() == ProblemKind.SLOW_INPUT.status().getCode()) {
            response.header(HttpHeaders.CONNECTION, "close");
        }
    }

    // The framework refuses pages of other sites by itself, and without a word.
    private void refusedOtherSite(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String site = request.getHeaders().findFirst(HttpHeaders.ORIGIN).orElse("-");
        problems.fill(response, request, ProblemKind.OTHER_SITE, List.of(Excerpt.of(site)), List.of());
    }
}
