package org.formpress.http.booklet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * What a caller already has of a file, by the conditions of his request (RFC 9110, section 13.1).
 *
 * @param tag  the file's strong {@code ETag}, quotes included
 * @param made when it was made
 */
record Preconditions(HttpRequest<?> request, String tag, Instant made) {

    private static final String ANY = "*";
    private static final String WEAK = "W/";

    /** Whether the caller wants to go on with another file than there is. Strong tags alone are equal (section 8.8.3.2). */
    boolean isOther() {
        List<String> tags = tags(HttpHeaders.IF_MATCH);
        return !tags.isEmpty() && !tags.contains(ANY) && !tags.contains(tag);
    }

    /** Whether the caller has the file: by its tag, or where he tells none by its time (section 13.2.2). */
    boolean isKnown() {
        List<String> tags = tags(HttpHeaders.IF_NONE_MATCH);
        if (tags.isEmpty()) {
            ZonedDateTime since = request.getHeaders().getDate(HttpHeaders.IF_MODIFIED_SINCE);
            return since != null && made.getEpochSecond() <= since.toEpochSecond();
        }
        return tags.contains(ANY)
                || tags.stream()
                        .anyMatch(each -> tag.equals(each.startsWith(WEAK) ? each.substring(WEAK.length()) : each));
    }

    /** Whether a part can be added to what the caller has: a time is no strong validator, so it never counts (section 13.1.5). */
    boolean goesOn() {
        String wanted = request.getHeaders().get(HttpHeaders.IF_RANGE);
        return wanted == null || wanted.strip().equals(tag);
    }

    // Our tags hold no comma, and others need not be told apart exactly.
    private List<String> tags(String header) {
        return request.getHeaders().getAll(header).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
