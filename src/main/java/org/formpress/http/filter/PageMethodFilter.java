package org.formpress.http.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Set;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.request.LinkBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Pages can be read and nothing else; the framework would give them out in answer to any method. And each has one address, to
 * which what it loads is relative.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.PAGE_METHODS)
final class PageMethodFilter {

    private static final String DOCS = "/docs";
    private static final Set<String> ALSO_DOCS = Set.of(DOCS + "/", DOCS + "/index.html");
    private static final String ALLOWED = "GET, HEAD";

    private final ProblemResponses problems;

    PageMethodFilter(ProblemResponses problems) {
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request) {
        HttpMethod method = request.getMethod();
        boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
        String path = request.getPath();
        if (reads && ALSO_DOCS.contains(path)) {
            return HttpResponse.permanentRedirect(LinkBuilder.of(request).uri(DOCS));
        }
        return reads || !PublicPaths.areFiles(path) ? null : refused(request);
    }

    private HttpResponse<?> refused(HttpRequest<?> request) {
        ProblemKind kind = ProblemKind.METHOD_NOT_ALLOWED;
        MutableHttpResponse<?> response = HttpResponse.status(kind.status()).header(HttpHeaders.ALLOW, ALLOWED);
        return problems.fill(response, request, kind, List.of(request.getMethodName(), ALLOWED), List.of());
    }
}
