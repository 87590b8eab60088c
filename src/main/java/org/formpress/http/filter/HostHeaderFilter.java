package org.formpress.http.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.request.ForwardedHosts;
import org.formpress.http.request.Hosts;
import org.formpress.http.settings.AccessSettings;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Answers to this machine's own names only, where nobody needs a key. A page elsewhere may give its own name the address of this
 * machine, and the browser then lets it read every answer (DNS rebinding); the header {@code Host} still tells that name.
 *
 * <p>A proxy may hide it behind a name of its own and hand it on in {@code X-Forwarded-Host} or {@code Forwarded}: where the
 * operator has told the names, that must be one of them too.
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
                : strange(request).map(name -> refused(request, name)).orElse(null);
    }

    private Optional<String> strange(HttpRequest<?> request) {
        Stream<String> asked = request.getHeaders().getAll(HttpHeaders.HOST).stream();
        Stream<String> forwarded = hosts.areConfigured() ? ForwardedHosts.of(request).stream() : Stream.empty();
        return Stream.concat(asked, forwarded)
                .filter(name -> !hosts.isOwn(name))
                .findFirst();
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String name) {
        ProblemKind kind = ProblemKind.OTHER_NAME;
        List<String> arguments = List.of(Excerpt.of(name), hosts.settingWith(name));
        return problems.fill(HttpResponse.status(kind.status()), request, kind, arguments, List.of());
    }
}
