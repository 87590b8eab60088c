package org.formpress.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import org.formpress.parse.JsonText;

/** A comparison as JSON (UTF-8); decimals are written exactly. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /** One object: {@code form} and {@code changes}. */
    public static byte[] of(Comparison comparison) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("form", comparison.form().id());
        answer.put("changes", comparison.changes());
        return JsonText.of(answer);
    }
}
