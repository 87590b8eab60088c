package org.formpress.http.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Locale;
import org.formpress.http.request.Languages;
import org.formpress.http.request.RequestId;
import org.formpress.http.settings.RenderSettings;
import org.formpress.problem.RefusedException;

/**
 * Builds and counts problem responses. Eager: the counter of internal errors must exist at 0, so that the first error
 * shows as an increase.
 */
@Context
public final class ProblemResponses {

    /** The media type of problem documents. */
    public static final String TYPE = "application/problem+json";

    private static final MediaType PROBLEM = MediaType.of(TYPE);

    private final MeterRegistry meters;
    private final RenderSettings settings;

    ProblemResponses(MeterRegistry meters, RenderSettings settings) {
        this.meters = meters;
        this.settings = settings;
        counter(ProblemKind.INTERNAL);
    }

    /** Creates the response to data or a file the pipeline refused. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, RefusedException refused) {
        Locale language = Languages.of(request);
        List<FieldError> errors = refused.problems().stream()
                .map(problem -> FieldError.of(problem, language))
                .toList();
        ProblemKind kind = ProblemKind.of(refused.kind());
        return fill(HttpResponse.status(kind.status()), request, kind, summary(refused.count(), errors), errors);
    }

    private static List<String> summary(long count, List<FieldError> errors) {
        FieldError first = errors.get(0);
        return List.of(Long.toString(count), first.message(), first.hint());
    }

    /** Creates the response to a rejected request. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, RequestException rejected) {
        ProblemKind kind = rejected.kind();
        return fill(HttpResponse.status(kind.status()), request, kind, rejected.arguments(), List.of());
    }

    /**
     * Fills {@code response} with the problem, keeping its status and headers.
     *
     * @param arguments what the detail of the kind needs
     */
    public <T> MutableHttpResponse<ProblemDocument> fill(
            MutableHttpResponse<T> response,
            HttpRequest<?> request,
            ProblemKind kind,
            List<String> arguments,
            List<FieldError> errors) {
        counter(kind).increment();
        if (kind.isTemporary()) {
            long seconds = Math.max(1, settings.retryAfter().toSeconds());
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        ProblemDocument document = document(request, response.code(), kind, arguments, errors);
        return response.contentType(PROBLEM)
                .header(RequestId.HEADER, document.request())
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(document);
    }

    private Counter counter(ProblemKind kind) {
        return Counter.builder("formpress.refusals")
                .description("Requests that were refused or failed, by kind of problem")
                .tag("kind", kind.id())
                .register(meters);
    }

    private static ProblemDocument document(
            HttpRequest<?> request, int status, ProblemKind kind, List<String> arguments, List<FieldError> errors) {
        Locale language = Languages.of(request);
        String detail = errors.size() > 1
                ? ResponseMessages.severalFaults(language, arguments)
                : ResponseMessages.detail(kind, language, arguments);
        return new ProblemDocument(
                kind.type(),
                ResponseMessages.title(kind, language),
                status,
                detail,
                request.getUri().getRawPath(),
                RequestId.of(request).value(),
                errors);
    }
}
