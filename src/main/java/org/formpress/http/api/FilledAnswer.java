package org.formpress.http.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.formpress.fill.read.FilledForm;
import org.formpress.http.problem.FieldError;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.parse.JsonText;
import org.formpress.problem.Problem;

/**
 * The answer to a workbook that was filled in: its forms, each with what was wrong in its cells, and rows that belong to no form. Bounded,
 * because a workbook says a text once that many forms have.
 */
final class FilledAnswer {

    private static final int MAX_BYTES = 8 << 20;
    private static final String BEGIN = "{\"forms\":[";

    private final Locale language;
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private final List<FieldError> others = new ArrayList<>();
    private boolean any;

    private FilledAnswer(Locale language) {
        this.language = language;
    }

    /**
     * JSON in UTF-8, with its messages in one language.
     *
     * @throws RequestException if it would be too long
     */
    static byte[] of(Iterator<FilledForm> filled, Locale language) {
        FilledAnswer answer = new FilledAnswer(language);
        filled.forEachRemaining(answer::add);
        return answer.end();
    }

    private void add(FilledForm form) {
        List<FieldError> errors = errors(form.origin().problems());
        if (form.origin().unusable()) {
            others.addAll(errors);
            return;
        }
        append(any ? "," : BEGIN).append("{\"data\":").append(form.json());
        append(",\"errors\":").append(JsonText.of(errors)).append("}");
        any = true;
        if (json.size() > MAX_BYTES) {
            throw new RequestException(ProblemKind.MUCH_DATA, Integer.toString(MAX_BYTES >> 20));
        }
    }

    private byte[] end() {
        append(any ? "" : BEGIN);
        append("],\"errors\":").append(JsonText.of(others)).append("}");
        return json.toByteArray();
    }

    private FilledAnswer append(String syntax) {
        return append(syntax.getBytes(StandardCharsets.US_ASCII));
    }

    private FilledAnswer append(byte[] part) {
        json.writeBytes(part);
        return this;
    }

    private List<FieldError> errors(List<Problem> problems) {
        return problems.stream()
                .map(problem -> FieldError.of(problem, language))
                .toList();
    }
}
