package org.formpress.book;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.formpress.form.Problem;

/** What a {@link BookFormat#ZIP} holds, for programs: an object whose member {@code forms} lists them in the book's order. */
final class ManifestJson {

    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private ManifestJson() {}

    /** Writes the file, UTF-8, form by form, and leaves the stream open. */
    static void write(int volume, List<ListedForm> forms, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("volume", volume);
            json.writeArrayFieldStart("forms");
            for (ListedForm form : forms) {
                json.writePOJO(form(form));
            }
            json.writeEndArray();
            json.writeEndObject();
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
        members.put("code", problem.kind().id());
        members.put("value", problem.value());
        members.put("message", problem.message(Locale.CHINESE));
        members.put("hint", problem.hint(Locale.CHINESE));
        return members;
    }
}
