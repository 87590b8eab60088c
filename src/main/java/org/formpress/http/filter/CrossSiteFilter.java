package org.formpress.http.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.request.ForwardedHosts;
import org.formpress.http.request.Hosts;
import org.formpress.http.request.SentKeys;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what browsers send for pages of other sites. A proxy in front gives our own pages another name than the one in
 * {@code Host}, so a page is ours as soon as one thing proves it:
 *
 * <ul>
 *   <li>a header that a browser lets no page send to another site without asking that site first (a preflight, Fetch
 *       standard, section 4.8), which is always refused here: our pages send {@code X-Requested-With};
 *   <li>the browser's own word, {@code Sec-Fetch-Site}, which no page can write; it is not sent to plain http elsewhere;
 *   <li>the name in {@code Origin}, when it is that of {@code Host}, of a proxy's {@code X-Forwarded-Host}, or of this machine.
 * </ul>
 *
 * <p>None of them says anything of a page that gave its own name our address; {@link HostHeaderFilter} does.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.CROSS_SITE)
final class CrossSiteFilter {

    private static final List<String> NEVER_WITHOUT_ASKING = List.of("X-Requested-With", SentKeys.HEADER);
    private static final List<String> OF_OUR_OWN = List.of("same-origin", "none");

    private final Hosts hosts;
    private final ProblemResponses problems;

    CrossSiteFilter(Hosts hosts, ProblemResponses problems) {
        this.hosts = hosts;
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request) {
        List<String> origins = request.getHeaders().getAll(HttpHeaders.ORIGIN);
        return origins.isEmpty() || isProven(request) || origins.stream().allMatch(origin -> isOwn(origin, request))
                ? null
                : refused(request, origins);
    }

    private static boolean isProven(HttpRequest<?> request) {
        return NEVER_WITHOUT_ASKING.stream().anyMatch(request.getHeaders()::contains)
                || request.getHeaders().getAll("Sec-Fetch-Site").stream().anyMatch(OF_OUR_OWN::contains);
    }

    private boolean isOwn(String origin, HttpRequest<?> request) {
        Optional<String> authority = authority(origin);
        Stream<String> ours = Stream.concat(
                request.getHeaders().getAll(HttpHeaders.HOST).stream(), ForwardedHosts.of(request).stream());
        return authority.isPresent()
                && (hosts.isOwn(authority.get()) || ours.anyMatch(name -> isSame(authority.get(), name)));
    }

    // Many proxies hand the name on without its port.
    private static boolean isSame(String authority, String name) {
        return authority.equalsIgnoreCase(name) || Hosts.name(authority).equalsIgnoreCase(name);
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private HttpResponse<?> refused(HttpRequest<?> request, List<String> origins) {
        ProblemKind kind = ProblemKind.OTHER_SITE;
        String site = String.join(", ", origins);
        List<String> arguments = List.of(
                Excerpt.of(site), hosts.settingWith(authority(origins.get(0)).orElse("…")));
        return problems.fill(HttpResponse.status(kind.status()), request, kind, arguments, List.of());
    }
}
