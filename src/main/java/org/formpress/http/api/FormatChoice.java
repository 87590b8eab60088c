package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.problem.RequestException;
import org.formpress.problem.Excerpt;
import org.formpress.write.OutputFormat;
import org.jspecify.annotations.Nullable;

/** Chooses the output format: by query, else by {@code Accept}, else PDF. */
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
        // Python client generators list only the error type in Accept, as it is JSON; it says nothing about the file.
        List<String> accept = request.getHeaders().getAll(HttpHeaders.ACCEPT).stream()
                .filter(types -> !types.strip().equalsIgnoreCase(ProblemResponses.TYPE))
                .toList();
        return accept.isEmpty() ? OutputFormat.PDF : accepted(accept);
    }

    private static OutputFormat accepted(List<String> accept) {
        List<MediaType> ranges = MediaType.orderedOf(accept).stream()
                .sorted(Comparator.comparing(MediaType::getQualityAsNumber).reversed())
                .toList();
        List<OutputFormat> allowed = Arrays.stream(OutputFormat.values())
                .filter(format -> ranges.stream().noneMatch(range -> excludes(range, format)))
                .toList();
        return ranges.stream()
                .filter(FormatChoice::isWanted)
                .flatMap(range -> allowed.stream().filter(format -> range.matches(type(format))))
                .findFirst()
                .orElseThrow(() ->
                        new RequestException(ProblemKind.NO_SUCH_TYPE, Excerpt.of(String.join(", ", accept)), TYPES));
    }

    private static boolean isWanted(MediaType range) {
        return range.getQualityAsNumber().signum() > 0;
    }

    // A quality of zero excludes a type (RFC 9110, section 12.4.2).
    private static boolean excludes(MediaType range, OutputFormat format) {
        return !isWanted(range) && range.getName().equalsIgnoreCase(format.mediaType());
    }

    private static MediaType type(OutputFormat format) {
        return MediaType.of(format.mediaType());
    }
}
