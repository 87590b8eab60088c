package org.formpress.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.formpress.write.OutputFormat;
import org.jspecify.annotations.Nullable;

/** Which format a caller wants: the query decides, then {@code Accept}, and PDF when neither says. */
final class FormatChoice {

    private static final String IDS =
            Arrays.stream(OutputFormat.values()).map(OutputFormat::id).collect(Collectors.joining(", "));
    private static final String TYPES =
            Arrays.stream(OutputFormat.values()).map(OutputFormat::mediaType).collect(Collectors.joining(", "));

    private FormatChoice() {}

    static OutputFormat of(HttpRequest<?> request, @Nullable String query) {
        if (query != null) {
            return OutputFormat.ofId(query)
                    .orElseThrow(() -> new RequestException(ProblemKind.UNKNOWN_FORMAT, Excerpt.of(query), IDS));
        }
        List<String> accept = request.getHeaders().getAll(HttpHeaders.ACCEPT);
        return accept.isEmpty() ? OutputFormat.PDF : accepted(accept);
    }

    private static OutputFormat accepted(List<String> accept) {
        return MediaType.orderedOf(accept).stream()
                .filter(type -> type.getQualityAsNumber().compareTo(BigDecimal.ZERO) > 0)
                .flatMap(type -> matching(type).stream())
                .findFirst()
                .orElseThrow(() ->
                        new RequestException(ProblemKind.NO_SUCH_TYPE, Excerpt.of(String.join(", ", accept)), TYPES));
    }

    private static Optional<OutputFormat> matching(MediaType type) {
        return Arrays.stream(OutputFormat.values())
                .filter(format -> type.matches(MediaType.of(format.mediaType())))
                .findFirst();
    }
}
