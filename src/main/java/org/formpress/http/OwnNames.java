package org.formpress.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers to this machine's own names only, where nobody needs a key. A page elsewhere may give its own name the address of this
 * machine, and the browser then lets it read every answer (DNS rebinding); the header {@code Host} still tells that name.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(OwnNames.AFTER_THE_REQUESTS_ID)
final class OwnNames {

    static final int AFTER_THE_REQUESTS_ID = 5;

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    private final boolean anyName;
    private final Set<String> others = new HashSet<>();
    private final Problems problems;

    OwnNames(AccessSettings access, NettyHttpServerConfiguration server, Problems problems) {
        this.anyName = access.keys() != null || access.open();
        this.problems = problems;
        access.hosts().forEach(name -> others.add(name.toLowerCase(Locale.ROOT)));
        ListeningAddress.hosts(server).forEach(name -> others.add(name.toLowerCase(Locale.ROOT)));
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> came(HttpRequest<?> request) {
        List<String> asked = request.getHeaders().getAll(HttpHeaders.HOST);
        return anyName || asked.stream().allMatch(this::isOwn) ? null : refused(request, asked);
    }

    // By its letters: to ask for the address of a stranger's name would be a call outside.
    private boolean isOwn(String host) {
        String name = PORT.matcher(host.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        return LOOPBACK.matcher(name).matches() || others.contains(name);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, List<String> asked) {
        ProblemKind kind = ProblemKind.OTHER_NAME;
        List<String> arguments = List.of(Excerpt.of(String.join(", ", asked)));
        return problems.fill(HttpResponse.status(kind.status()), request, kind, arguments, List.of());
    }
}
