package org.formpress.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was extracted, as JSON (UTF-8); decimals are written out as they are. */
public final class ExtractedJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ExtractedJson() {}

    /** One object: {@code form}, {@code edition}, {@code data}, {@code changes} and {@code findings}. */
    public static byte[] of(Extracted extracted) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("form", extracted.form().id());
        answer.put("edition", extracted.form().edition());
        answer.put("data", extracted.data());
        answer.put(
                "changes",
                extracted.changes().stream().map(ExtractedJson::change).toList());
        answer.put("findings", extracted.findings());
        return bytes(answer);
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", change.kind());
        members.put("pointer", change.pointer());
        members.put("label", change.label());
        members.put("from", change.from());
        members.put("to", change.to());
        return members;
    }

    /** The data alone. */
    public static byte[] data(Extracted extracted) {
        return bytes(extracted.data());
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }
}
