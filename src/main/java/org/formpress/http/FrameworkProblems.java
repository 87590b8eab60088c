package org.formpress.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import org.formpress.http.filter.SecurityHeaders;
import org.formpress.http.problem.ProblemDocument;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.request.RequestId;
import org.formpress.problem.Excerpt;

/** Rewrites errors raised by the framework, such as an unknown path: its messages may quote exceptions. */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<ProblemDocument> {

    private static final int KIBIBYTE = 1024;

    private final ProblemResponses problems;
    private final SecurityHeaders headers;
    private final HttpServerConfiguration server;

    FrameworkProblems(ProblemResponses problems, SecurityHeaders headers, HttpServerConfiguration server) {
        this.problems = problems;
        this.headers = headers;
        this.server = server;
    }

    @Override
    public MutableHttpResponse<ProblemDocument> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        ProblemKind kind = ProblemKind.of(HttpStatus.valueOf(response.code()));
        // A malformed request passes no filter, so its security headers are added here.
        headers.add(request.getPath(), response);
        return problems.fill(response, request, kind, arguments(kind, request, response), List.of());
    }

    private List<String> arguments(ProblemKind kind, HttpRequest<?> request, MutableHttpResponse<?> response) {
        return switch (kind) {
            case METHOD_NOT_ALLOWED ->
                List.of(
                        request.getMethodName(),
                        String.join(", ", response.getHeaders().getAll(HttpHeaders.ALLOW)));
            case TOO_LARGE ->
                List.of(Long.toString(
                        Math.min(server.getMaxRequestSize(), server.getMaxRequestBufferSize()) / KIBIBYTE));
            case INTERNAL -> List.of(RequestId.of(request).value());
            default -> List.of(Excerpt.of(request.getPath()));
        };
    }
}
