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
 * Refuses requests that browsers send on behalf of other sites. Behind a proxy our own pages may have another name than
 * {@code Host} says, so any one of these proves a page to be ours:
 *
 * <ul>
 *   <li>a header that browsers send to another site only after a preflight (Fetch standard, section 4.8), which is
 *       always refused here: our pages send {@code X-Requested-With};
 *   <li>{@code Sec-Fetch-Site}, which pages cannot set; browsers omit it over plain http to other machines;
 *   <li>a host in {@code Origin} equal to {@code Host}, to a proxy's {@code X-Forwarded-Host}, or to a name of this
 *       machine.
 * </ul>
 *
 * <p>Static files, which hold no data, need no proof: browsers send {@code Origin} when a page loads its modules, and over plain http to
 * another machine nothing else.
 *
 * <p>None of these stops a page whose own name resolves to our address; {@link HostHeaderFilter} does.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.CROSS_SITE)
final class CrossSiteFilter {

    private static final List<String> PREFLIGHTED_HEADERS = List.of(Sessions.PAGE_HEADER, SentKeys.HEADER);
    private static final List<String> OWN_FETCH_SITES = List.of("same-origin", "none");

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
        return origins.isEmpty()
                        || isStaticFile(request)
                        || isProvenOwn(request)
                        || origins.stream().allMatch(origin -> isOwn(origin, request))
                ? null
                : refused(request, origins);
    }

    private static boolean isStaticFile(HttpRequest<?> request) {
        return PublicPaths.areFiles(request.getPath()) && PublicPaths.reads(request);
    }

    private static boolean isProvenOwn(HttpRequest<?> request) {
        return PREFLIGHTED_HEADERS.stream().anyMatch(request.getHeaders()::contains)
                || request.getHeaders().getAll("Sec-Fetch-Site").stream().anyMatch(OWN_FETCH_SITES::contains);
    }

    private boolean isOwn(String origin, HttpRequest<?> request) {
        Optional<String> authority = authority(origin);
        Stream<String> ours = Stream.concat(
                request.getHeaders().getAll(HttpHeaders.HOST).stream(), ForwardedHosts.of(request).stream());
        return authority.isPresent()
                && (hosts.isOwn(authority.get()) || ours.anyMatch(name -> isSame(authority.get(), name)));
    }

    // Many proxies forward the name without its port.
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
