package org.formpress.http.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.request.ForwardedHosts;
import org.formpress.http.request.Hosts;
import org.formpress.http.settings.AccessSettings;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Refuses foreign host names when no keys are required. Another site's page may resolve its own name to this machine,
 * and the browser then lets it read every response (DNS rebinding); the header {@code Host} still carries that name.
 *
 * <p>A proxy may replace it and forward the original in {@code X-Forwarded-Host} or {@code Forwarded}: if host names
 * are configured, that name must be one of ours too.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.HOST_HEADER)
final class HostHeaderFilter {

    private final boolean anyName;
    private final Hosts hosts;
    private final ProblemResponses problems;

    HostHeaderFilter(AccessSettings access, Hosts hosts, ProblemResponses problems) {
        this.anyName = access.keys() != null || access.open();
        this.hosts = hosts;
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request) {
        return anyName
                ? null
                : foreignName(request).map(name -> refused(request, name)).orElse(null);
    }

    private Optional<String> foreignName(HttpRequest<?> request) {
        List<String> names = new ArrayList<>(request.getHeaders().getAll(HttpHeaders.HOST));
        if (hosts.areConfigured()) {
            names.addAll(ForwardedHosts.of(request));
        }
        for (String name : names) {
            if (!hosts.isOwn(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String name) {
        ProblemKind kind = ProblemKind.OTHER_NAME;
        List<String> arguments = List.of(Excerpt.of(name), hosts.settingWith(name));
        return problems.fill(HttpResponse.status(kind.status()), request, kind, arguments, List.of());
    }
}
