package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.parse.JsonItems;
import org.formpress.problem.RefusedException;

/** The body of a request with one form, or with several as a JSON array or one after the other ({@code application/x-ndjson}). */
record FormsBody(byte[] content, boolean lines) {

    /** Of one project there are some five; of a town's year, some eighty. */
    private static final int MAX_FORMS = 100;

    private static final String LINES = "application/x-ndjson";
    private static final byte[] EMPTY = {};

    /** Checks the headers only; {@link #several} parses the body on a pool thread. */
    static FormsBody of(HttpRequest<byte[]> request) {
        String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals(LINES)) {
            JsonBody.refuseCompressed(request);
            return new FormsBody(request.getBody().orElse(EMPTY), true);
        }
        return new FormsBody(JsonBody.of(request), false);
    }

    /** The forms if the body is meant for several; none if it is a single one. */
    List<byte[]> several() throws RefusedException {
        if (!lines && !beginsArray()) {
            return List.of();
        }
        List<byte[]> forms = JsonItems.of(content);
        if (forms.size() > MAX_FORMS) {
            throw new RequestException(ProblemKind.TOO_MANY_FORMS, Integer.toString(MAX_FORMS));
        }
        return forms;
    }

    private boolean beginsArray() {
        int at = content.length > 2 && content[0] == (byte) 0xEF ? 3 : 0;
        while (at < content.length && Character.isWhitespace(content[at])) {
            at++;
        }
        return at < content.length && content[at] == '[';
    }
}
