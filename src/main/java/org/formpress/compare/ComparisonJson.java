package org.formpress.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A comparison as JSON (UTF-8); decimals are written out as they are. */
public final class ComparisonJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ComparisonJson() {}

    /** One object: {@code form} and {@code changes}. */
    public static byte[] of(Comparison comparison) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("form", comparison.form().id());
        answer.put("changes", comparison.changes());
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }
}
