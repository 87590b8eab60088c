package org.formpress.http.booklet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluates the conditional headers of a request (RFC 9110, section 13.1).
 *
 * @param tag  strong {@code ETag} of the file, quotes included
 * @param made when the file was made
 */
record Preconditions(HttpRequest<?> request, String tag, Instant made) {

    private static final String ANY = "*";
    private static final String WEAK = "W/";

    /** Whether {@code If-Match} names other files only; weak tags never match (section 8.8.3.2). */
    boolean failsIfMatch() {
        List<String> tags = tags(HttpHeaders.IF_MATCH);
        return !tags.isEmpty() && !tags.contains(ANY) && !tags.contains(tag);
    }

    /** Whether the client has the file: by tag or, if it sends none, by date (section 13.2.2). */
    boolean isNotModified() {
        List<String> tags = tags(HttpHeaders.IF_NONE_MATCH);
        if (tags.isEmpty()) {
            ZonedDateTime since = request.getHeaders().getDate(HttpHeaders.IF_MODIFIED_SINCE);
            return since != null && made.getEpochSecond() <= since.toEpochSecond();
        }
        return tags.contains(ANY)
                || tags.stream()
                        .anyMatch(each -> tag.equals(each.startsWith(WEAK) ? each.substring(WEAK.length()) : each));
    }

    /** Whether {@code If-Range} permits a partial response. A date is too weak a validator (section 13.1.5). */
    boolean allowsRange() {
        String wanted = request.getHeaders().get(HttpHeaders.IF_RANGE);
        return wanted == null || wanted.strip().equals(tag);
    }

    // Our tags contain no commas, and foreign ones need not be split correctly.
    private List<String> tags(String header) {
        return request.getHeaders().getAll(header).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
