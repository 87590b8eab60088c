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
import org.formpress.http.settings.AccessSettings;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/** Lets requests in by their keys, where keys are configured. Made at the start, so that a bad key file stops the operator. */
@Context
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.API_KEY)
final class ApiKeyFilter {

    // The scheme asks for at least one parameter (RFC 6750, section 3).
    private static final String BEARER = "Bearer realm=\"formpress\"";
    private static final String PASS = ApiKeyFilter.class.getName();

    private final Optional<KeyRing> keys;
    private final ProblemResponses problems;
    private final MeterRegistry meters;
    private final RateLimits mostWrongKeys;
    private final RateLimiter wrongKeys = new RateLimiter();
    private final Map<String, RateLimiter> limiters = new ConcurrentHashMap<>();

    /** A request that is in. */
    private record Pass(String name, RateLimiter limiter) {}

    ApiKeyFilter(AccessSettings settings, ProblemResponses problems, MeterRegistry meters) {
        this.keys = Optional.ofNullable(settings.keys()).map(KeyRing::of);
        this.mostWrongKeys = new RateLimits(settings.wrongKeysPerMinute(), 0);
        this.problems = problems;
        this.meters = meters;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request, MutablePropagatedContext context) {
        return keys.isEmpty() || PublicPaths.include(request) ? null : checked(keys.get(), request, context);
    }

    @ResponseFilter
    void onResponse(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.removeAttribute(PASS, Pass.class).ifPresent(pass -> {
            pass.limiter().release();
            response.header(KeyName.HEADER, pass.name());
        });
    }

    private @Nullable HttpResponse<?> checked(KeyRing ring, HttpRequest<?> request, MutablePropagatedContext context) {
        SentKeys sent = SentKeys.of(request);
        if (sent.differ()) {
            ProblemKind kind = ProblemKind.TWO_KEYS;
            return refused(HttpResponse.status(kind.status()), request, kind, List.of());
        }
        if (sent.only().isEmpty()) {
            return unknown(request, ProblemKind.NO_KEY, BEARER);
        }
        Optional<AccessKey> key = sent.only().flatMap(ring::find);
        if (key.isEmpty()) {
            return wrong(request);
        }
        context.add(new KeyName(key.get().name()));
        return counted(key.get(), request);
    }

    private @Nullable HttpResponse<?> counted(AccessKey key, HttpRequest<?> request) {
        Counter.builder("formpress.calls")
                .description("Requests that came with a good key, by its name")
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
                request.setAttribute(PASS, new Pass(key.name(), limiter));
                yield null;
            }
            case TOO_MANY_AT_ONCE ->
                later(key, request, ProblemKind.TOO_MANY_AT_ONCE, key.limits().concurrent(), 1);
            case TOO_MANY_A_MINUTE ->
                later(
                        key,
                        request,
                        ProblemKind.TOO_MANY_A_MINUTE,
                        key.limits().perMinute(),
                        limiter.secondsToWait(key.limits()));
        };
    }

    // Guessing leads nowhere, but each guess is looked up among all keys, answered and counted.
    private HttpResponse<?> wrong(HttpRequest<?> request) {
        if (wrongKeys.tryAcquire(mostWrongKeys, System.nanoTime()) == RateLimiter.Outcome.ALLOWED) {
            wrongKeys.release();
            return unknown(request, ProblemKind.WRONG_KEY, BEARER + ", error=\"invalid_token\"");
        }
        ProblemKind kind = ProblemKind.TOO_MANY_WRONG_KEYS;
        String seconds = Long.toString(wrongKeys.secondsToWait(mostWrongKeys));
        MutableHttpResponse<?> response = HttpResponse.status(kind.status()).header(HttpHeaders.RETRY_AFTER, seconds);
        return refused(response, request, kind, List.of(Integer.toString(mostWrongKeys.perMinute()), seconds));
    }

    private HttpResponse<?> unknown(HttpRequest<?> request, ProblemKind kind, String bearer) {
        // RFC 9110, section 11.6.1, asks for a challenge; of these schemes no browser makes a dialogue.
        MutableHttpResponse<?> response = HttpResponse.status(kind.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"" + SentKeys.HEADER + "\"")
                .header(HttpHeaders.WWW_AUTHENTICATE, bearer);
        return refused(response, request, kind, List.of());
    }

    private HttpResponse<?> later(AccessKey key, HttpRequest<?> request, ProblemKind kind, int limit, long seconds) {
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
