package org.formpress.compare;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.formpress.parse.JsonText;
import org.formpress.problem.FindingJson;

/** A comparison as JSON (UTF-8); decimals are written exactly. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /**
     * One object: {@code form}, {@code changes} and {@code findings}.
     *
     * @param language of the findings
     */
    public static byte[] of(Comparison comparison, Locale language) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("form", comparison.form().id());
        answer.put("changes", comparison.changes());
        answer.put("findings", FindingJson.of(comparison.findings(), language));
        return JsonText.of(answer);
    }
}
