package org.formpress.http.filter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.access.AccessKey;
import org.formpress.access.KeyRing;
import org.formpress.access.RateLimiter;
import org.formpress.access.RateLimits;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.request.KeyName;
import org.formpress.http.request.SentKeys;
import org.formpress.http.request.SessionCookie;
import org.formpress.http.settings.AccessSettings;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests by access key, if configured, or by a session of one. Eager: a bad key file must fail the start, not the first
 * request.
 */
@Context
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.API_KEY)
final class ApiKeyFilter {

    // The scheme requires at least one parameter (RFC 6750, section 3).
    private static final String BEARER = "Bearer realm=\"formpress\"";
    private static final String ADMISSION = ApiKeyFilter.class.getName();

    private final Sessions sessions;
    private final Optional<KeyRing> keys;
    private final ProblemResponses problems;
    private final MeterRegistry meters;
    private final RateLimits wrongKeyLimits;
    private final RateLimiter wrongKeyLimiter = new RateLimiter();
    private final Map<String, RateLimiter> limiters = new ConcurrentHashMap<>();

    /** An admitted request, to be released when answered. */
    private record Admission(String name, RateLimiter limiter) {}

    ApiKeyFilter(Sessions sessions, AccessSettings settings, ProblemResponses problems, MeterRegistry meters) {
        this.sessions = sessions;
        this.keys = sessions.keys();
        this.wrongKeyLimits = new RateLimits(settings.wrongKeysPerMinute(), 0);
        this.problems = problems;
        this.meters = meters;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request, MutablePropagatedContext context) {
        return keys.isEmpty() || PublicPaths.include(request) ? null : authenticate(keys.get(), request, context);
    }

    @ResponseFilter
    void onResponse(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.removeAttribute(ADMISSION, Admission.class).ifPresent(admission -> {
            admission.limiter().release();
            response.header(KeyName.HEADER, admission.name());
        });
    }

    private @Nullable HttpResponse<?> authenticate(
            KeyRing ring, HttpRequest<?> request, MutablePropagatedContext context) {
        SentKeys sent = SentKeys.of(request);
        if (sent.differ()) {
            ProblemKind kind = ProblemKind.TWO_KEYS;
            return refused(HttpResponse.status(kind.status()), request, kind, List.of());
        }
        if (sent.areNone() && !SessionCookie.sentWith(request).isEmpty()) {
            return authenticateSession(request, context);
        }
        if (sent.only().isEmpty()) {
            return unauthorized(request, ProblemKind.NO_KEY, BEARER);
        }
        Optional<AccessKey> key = sent.only().flatMap(ring::find);
        if (key.isEmpty()) {
            return wrongKey(request);
        }
        context.add(new KeyName(key.get().name()));
        return admit(key.get(), request);
    }

    private @Nullable HttpResponse<?> authenticateSession(HttpRequest<?> request, MutablePropagatedContext context) {
        Optional<AccessKey> key = sessions.key(request);
        if (key.isEmpty()) {
            return unauthorized(request, ProblemKind.SESSION_OVER, BEARER);
        }
        if (!Sessions.mayUse(request)) {
            ProblemKind kind = ProblemKind.NOT_FROM_THE_PAGE;
            return refused(HttpResponse.status(kind.status()), request, kind, List.of());
        }
        context.add(new KeyName(key.get().name()));
        return admit(key.get(), request);
    }

    private @Nullable HttpResponse<?> admit(AccessKey key, HttpRequest<?> request) {
        Counter.builder("formpress.calls")
                .description("Requests with a valid key, by key name")
                .tag("key", key.name())
                .register(meters)
                .increment();
        if (!key.scope().covers(request.getPath().startsWith("/prometheus"))) {
            List<String> arguments = List.of(key.name(), Excerpt.of(request.getPath()));
            return refused(
                            HttpResponse.status(ProblemKind.FORBIDDEN.status()),
                            request,
                            ProblemKind.FORBIDDEN,
                            arguments)
                    .header(KeyName.HEADER, key.name());
        }
        RateLimiter limiter = limiters.computeIfAbsent(key.name(), name -> new RateLimiter());
        return switch (limiter.tryAcquire(key.limits(), System.nanoTime())) {
            case ALLOWED -> {
                request.setAttribute(ADMISSION, new Admission(key.name(), limiter));
                yield null;
            }
            case TOO_MANY_AT_ONCE ->
                tooMany(key, request, ProblemKind.TOO_MANY_AT_ONCE, key.limits().concurrent(), 1);
            case TOO_MANY_A_MINUTE ->
                tooMany(
                        key,
                        request,
                        ProblemKind.TOO_MANY_A_MINUTE,
                        key.limits().perMinute(),
                        limiter.secondsToWait(key.limits()));
        };
    }

    // Guessing is hopeless, but every guess costs a lookup, a response and a count.
    private HttpResponse<?> wrongKey(HttpRequest<?> request) {
        if (wrongKeyLimiter.tryAcquire(wrongKeyLimits, System.nanoTime()) == RateLimiter.Outcome.ALLOWED) {
            wrongKeyLimiter.release();
            return unauthorized(request, ProblemKind.WRONG_KEY, BEARER + ", error=\"invalid_token\"");
        }
        ProblemKind kind = ProblemKind.TOO_MANY_WRONG_KEYS;
        String seconds = Long.toString(wrongKeyLimiter.secondsToWait(wrongKeyLimits));
        MutableHttpResponse<?> response = HttpResponse.status(kind.status()).header(HttpHeaders.RETRY_AFTER, seconds);
        return refused(response, request, kind, List.of(Integer.toString(wrongKeyLimits.perMinute()), seconds));
    }

    private HttpResponse<?> unauthorized(HttpRequest<?> request, ProblemKind kind, String bearer) {
        // RFC 9110, section 11.6.1, requires a challenge; for these schemes no browser opens a login dialog.
        MutableHttpResponse<?> response = HttpResponse.status(kind.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"" + SentKeys.HEADER + "\"")
                .header(HttpHeaders.WWW_AUTHENTICATE, bearer);
        return refused(response, request, kind, List.of());
    }

    private HttpResponse<?> tooMany(AccessKey key, HttpRequest<?> request, ProblemKind kind, int limit, long seconds) {
        MutableHttpResponse<?> response = HttpResponse.status(kind.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .header(KeyName.HEADER, key.name());
        List<String> arguments = List.of(key.name(), Integer.toString(limit), Long.toString(seconds));
        return refused(response, request, kind, arguments);
    }

    private <T> MutableHttpResponse<?> refused(
            MutableHttpResponse<T> response, HttpRequest<?> request, ProblemKind kind, List<String> arguments) {
        return problems.fill(response, request, kind, arguments, List.of());
    }
}
