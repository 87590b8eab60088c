package org.formpress.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.formpress.parse.JsonText;
import org.formpress.problem.FindingJson;
import org.formpress.read.file.FileSignature;

/** Extracted forms as JSON (UTF-8); decimals are written exactly. */
public final class ExtractedJson {

    private ExtractedJson() {}

    /**
     * For one form, an object with {@code form}, {@code edition}, {@code profile}, {@code authentic}, {@code data}, {@code changes},
     * {@code findings} and {@code signatures}. For several, an object whose only member {@code forms} lists such objects.
     *
     * @param language of the findings
     */
    public static byte[] of(List<Extracted> forms, Locale language) {
        List<Map<String, Object>> answers =
                forms.stream().map(form -> answer(form, language)).toList();
        return JsonText.of(answers.size() == 1 ? answers.get(0) : Map.of("forms", answers));
    }

    private static Map<String, Object> answer(Extracted extracted, Locale language) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("form", extracted.form().id());
        answer.put("edition", extracted.form().edition());
        answer.put("profile", extracted.form().profile().id());
        answer.put("authentic", extracted.authentic().json());
        answer.put("data", extracted.data());
        answer.put("changes", extracted.changes());
        answer.put("findings", FindingJson.of(extracted.findings(), language));
        answer.put(
                "signatures",
                extracted.signatures().stream().map(ExtractedJson::signature).toList());
        return answer;
    }

    private static Map<String, Object> signature(FileSignature signature) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", signature.name());
        told.put("signer", signature.signer());
        told.put("time", signature.time());
        told.put("covers", signature.covers().name().toLowerCase(Locale.ROOT));
        told.put("valid", signature.valid().json());
        told.put("algorithm", signature.algorithm());
        told.put("places", signature.shown().places());
        signature.shown().place().ifPresent(place -> told.put("place", place));
        return told;
    }
}
