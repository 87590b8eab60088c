package org.formpress.http.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.formpress.check.FilledValue;
import org.formpress.check.across.CrossFinding;
import org.formpress.parse.JsonText;
import org.formpress.problem.FindingJson;
import org.formpress.render.CheckedForms;
import org.formpress.render.FilledForm;

/** Findings on a form's data as JSON (UTF-8); decimals are written exactly. */
final class CheckAnswer {

    private CheckAnswer() {}

    /**
     * One form: {@code findings}, empty if there is nothing to report; {@code data} and {@code filled} as well if what follows from the
     * rest was filled in.
     */
    static byte[] of(FilledForm form, boolean fill, Locale language) {
        return JsonText.of(members(form, fill, language));
    }

    /** Several forms: {@code findings} across them, and {@code forms} with what the answer to each alone would have. */
    static byte[] of(CheckedForms together, boolean fill, Locale language) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "findings",
                together.across().stream().map(found -> across(found, language)).toList());
        List<Map<String, Object>> forms = new ArrayList<>();
        for (FilledForm form : together.forms()) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("number", forms.size() + 1);
            members.put("form", form.data().form().id());
            members.putAll(members(form, fill, language));
            forms.add(members);
        }
        answer.put("forms", forms);
        return JsonText.of(answer);
    }

    private static Map<String, Object> across(CrossFinding found, Locale language) {
        Map<String, Object> members = new LinkedHashMap<>(
                FindingJson.of(List.of(found.finding()), language).get(0));
        members.put("number", found.line());
        members.put("other", Map.of("number", found.otherLine(), "pointer", found.otherPointer()));
        return members;
    }

    private static Map<String, Object> members(FilledForm form, boolean fill, Locale language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("findings", FindingJson.of(form.findings(), language));
        if (fill) {
            members.put("data", form.data().data());
            members.put(
                    "filled", form.filled().stream().map(CheckAnswer::filled).toList());
        }
        return members;
    }

    private static Map<String, Object> filled(FilledValue value) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("pointer", value.pointer());
        members.put("label", value.label());
        members.put("value", value.value());
        members.put("rule", value.rule());
        return members;
    }
}
