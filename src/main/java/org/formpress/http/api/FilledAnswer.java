package org.formpress.http.api;

import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.formpress.fill.read.FilledForm;
import org.formpress.http.problem.FieldError;
import org.formpress.parse.JsonText;
import org.formpress.problem.Problem;

/** The answer to a workbook that was filled in: its forms, each with what was wrong in its cells, and rows that belong to no form. */
final class FilledAnswer {

    private FilledAnswer() {}

    /** JSON in UTF-8, with its messages in one language. */
    static byte[] of(Iterator<FilledForm> filled, Locale language) {
        List<Map<String, Object>> forms = new ArrayList<>();
        List<FieldError> others = new ArrayList<>();
        while (filled.hasNext()) {
            FilledForm form = filled.next();
            List<FieldError> errors = errors(form.origin().problems(), language);
            if (form.origin().unusable()) {
                others.addAll(errors);
            } else {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("data", new RawValue(new String(form.json(), StandardCharsets.UTF_8)));
                answer.put("errors", errors);
                forms.add(answer);
            }
        }
        return JsonText.of(Map.of("forms", forms, "errors", others));
    }

    private static List<FieldError> errors(List<Problem> problems, Locale language) {
        return problems.stream()
                .map(problem -> FieldError.of(problem, language))
                .toList();
    }
}
