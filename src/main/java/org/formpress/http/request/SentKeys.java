package org.formpress.http.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Access keys sent with a request.
 *
 * @param named  values of the header {@code X-API-Key}
 * @param tokens bearer tokens (RFC 6750, section 2.1), as monitoring and API gateways send them
 */
public record SentKeys(List<String> named, List<String> tokens) {

    /** Request header for a key. */
    public static final String HEADER = "X-API-Key";

    // Scheme names are case-insensitive (RFC 9110, section 11.1). Other schemes belong to proxies.
    private static final Pattern BEARER = Pattern.compile("bearer(?: +(.*))?", Pattern.CASE_INSENSITIVE);

    /** Collects the keys of {@code request}; both lists may be empty. */
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

    /** The key; empty if a header is repeated, as a proxy might check one value and we the other. */
    public Optional<String> only() {
        boolean isUnambiguous = named.size() <= 1 && tokens.size() <= 1;
        return isUnambiguous ? Stream.concat(named.stream(), tokens.stream()).findFirst() : Optional.empty();
    }

    /** Whether neither header is there. */
    public boolean areNone() {
        return named.isEmpty() && tokens.isEmpty();
    }

    /** Whether the two headers carry different keys. */
    public boolean differ() {
        return named.size() == 1 && tokens.size() == 1 && !named.equals(tokens);
    }
}
