package org.formpress.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.formpress.form.Problem;

/** What a {@link BookFormat#ZIP} holds, for programs: an object whose member {@code forms} lists them in the book's order. */
final class ManifestJson {

    static final String NAME = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ManifestJson() {}

    /** The file, UTF-8. */
    static byte[] of(int volume, List<ListedForm> forms) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("volume", volume);
        manifest.put("forms", forms.stream().map(ManifestJson::form).toList());
        try {
            return JSON.writeValueAsBytes(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }

    private static Map<String, Object> form(ListedForm form) {
        BookPlace place = form.place();
        BookEntry entry = place.entry();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", place.number());
        members.put("volume", form.volume());
        members.put("projectName", entry.projectName());
        members.put("unit", entry.unit());
        members.put("year", entry.year());
        members.put("form", entry.formId());
        members.put("score", entry.score());
        members.put("pages", entry.pages());
        members.put("findings", entry.findings());
        members.put("files", form.files().stream().map(ManifestJson::file).toList());
        members.put("errors", entry.problems().stream().map(ManifestJson::error).toList());
        return members;
    }

    private static Map<String, Object> file(ListedFile file) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", file.format().id());
        members.put("name", file.name());
        if (!file.sha256().isEmpty()) {
            members.put("bytes", file.bytes());
            members.put("sha256", file.sha256());
        }
        return members;
    }

    private static Map<String, Object> error(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("pointer", problem.pointer());
        members.put("label", problem.label());
        members.put("value", problem.value());
        members.put("message", problem.message(Locale.CHINESE));
        members.put("hint", problem.hint(Locale.CHINESE));
        return members;
    }
}
