package org.formpress.http.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys that a request came with.
 *
 * @param named  those in the header {@code X-API-Key}
 * @param tokens those that came as bearer tokens (RFC 6750, section 2.1), as monitoring and API gateways send them
 */
public record SentKeys(List<String> named, List<String> tokens) {

    public static final String HEADER = "X-API-Key";

    // Names of schemes have no case (RFC 9110, section 11.1). Other schemes are a proxy's affair, not ours.
    private static final Pattern BEARER = Pattern.compile("bearer(?: +(.*))?", Pattern.CASE_INSENSITIVE);

    public static SentKeys of(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        Stream<Matcher> credentials = headers.getAll(HttpHeaders.AUTHORIZATION).stream()
                .map(String::strip)
                .map(BEARER::matcher);
        return new SentKeys(
                headers.getAll(HEADER),
                credentials
                        .filter(Matcher::matches)
                        .map(bearer -> Optional.ofNullable(bearer.group(1)).orElse(""))
                        .toList());
    }

    /** The one key, unless a header is there twice: a proxy might check the one and we the other. */
    public Optional<String> only() {
        boolean isOnce = named.size() <= 1 && tokens.size() <= 1;
        return isOnce ? Stream.concat(named.stream(), tokens.stream()).findFirst() : Optional.empty();
    }

    /** Whether the two headers name two keys. */
    public boolean differ() {
        return named.size() == 1 && tokens.size() == 1 && !named.equals(tokens);
    }
}
