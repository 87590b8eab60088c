package org.formpress.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.formpress.draft.Draft;
import org.formpress.draft.DraftJson;
import org.formpress.http.problem.FieldError;
import org.formpress.parse.JsonText;
import org.formpress.problem.FindingJson;

/** The answer to an unfinished form: how far it can be printed, and what is wrong with it so far. */
final class DraftAnswer {

    private DraftAnswer() {}

    /** JSON in UTF-8, with its messages in one language. */
    static byte[] of(Draft draft, Locale language) {
        Map<String, Object> answer = new LinkedHashMap<>(DraftJson.of(draft));
        answer.put("findings", FindingJson.of(draft.findings(), language));
        List<FieldError> faults = draft.faults().stream()
                .map(fault -> FieldError.of(fault, language))
                .toList();
        answer.put("faults", faults);
        return JsonText.of(answer);
    }
}
