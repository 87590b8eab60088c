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
 * Allows only GET and HEAD for static pages, which the framework would serve for any method. Also redirects aliases of
 * {@code /docs}, whose resources are relative to that one path.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.PAGE_METHODS)
final class PageMethodFilter {

    private static final String DOCS = "/docs";
    private static final Set<String> DOCS_ALIASES = Set.of(DOCS + "/", DOCS + "/index.html");
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
        if (reads && DOCS_ALIASES.contains(path)) {
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
