package org.formpress.http.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.request.RequestTarget;
import org.formpress.parse.OtherEncoding;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Refuses paths and queries that are not UTF-8, such as the GBK of a Chinese Windows console. The framework would
 * substitute replacement characters and print them, for example, in a booklet title.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.QUERY_ENCODING)
final class QueryEncodingFilter {

    private final ProblemResponses problems;

    QueryEncodingFilter(ProblemResponses problems) {
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> onRequest(HttpRequest<?> request) {
        URI uri = request.getUri();
        return Stream.concat(parts(uri.getRawPath(), "/", false), parts(uri.getRawQuery(), "&", true))
                .filter(part -> !part.isUtf8())
                .findFirst()
                .map(part -> refused(request, part))
                .orElse(null);
    }

    private static Stream<Part> parts(@Nullable String text, String separator, boolean isQuery) {
        return text == null || text.indexOf('%') < 0
                ? Stream.empty()
                : Arrays.stream(text.split(separator)).map(part -> new Part(part, isQuery));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Part part) {
        Optional<String> chinese = part.gbk();
        ProblemKind kind = chinese.isPresent() ? ProblemKind.ADDRESS_IN_GBK : ProblemKind.ADDRESS_NOT_UTF_8;
        List<String> arguments = Stream.of(
                        part.encoded(),
                        chinese.orElse(""),
                        URLEncoder.encode(chinese.orElse(""), StandardCharsets.UTF_8)
                                .replace("%3D", "="))
                .map(Excerpt::of)
                .toList();
        return problems.fill(HttpResponse.status(kind.status()), request, kind, arguments, List.of());
    }

    /**
     * A path segment or query parameter.
     *
     * @param encoded as sent
     */
    private record Part(String encoded, boolean isQuery) {

        private boolean isUtf8() {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets()));
                return true;
            } catch (CharacterCodingException other) {
                return false;
            }
        }

        private Optional<String> gbk() {
            return OtherEncoding.gbk(octets());
        }

        private byte[] octets() {
            return RequestTarget.octets(encoded, isQuery);
        }
    }
}
