package org.formpress.book;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.formpress.check.across.CrossFinding;
import org.formpress.problem.Problem;

/** The list of a book's forms for programs: an object whose member {@code forms} has them in the order of the book. */
final class ManifestJson {

    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private ManifestJson() {}

    /**
     * Writes the object in UTF-8, form by form, and leaves the stream open.
     *
     * @param unit   of all amounts
     * @param totals of the whole book; none in one volume of several
     */
    static void write(int volume, List<ListedForm> forms, MoneyUnit unit, List<KindTotals> totals, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("volume", volume);
            json.writeStringField("moneyUnit", unit.label());
            json.writeArrayFieldStart("forms");
            for (ListedForm form : forms) {
                json.writePOJO(form(form, unit));
            }
            json.writeEndArray();
            if (!totals.isEmpty()) {
                json.writePOJOField(
                        "totals", totals.stream().map(ManifestJson::total).toList());
            }
            json.writeEndObject();
        }
    }

    private static Map<String, Object> form(ListedForm form, MoneyUnit unit) {
        BookPlace place = form.place();
        BookEntry.Identity identity = place.entry().identity();
        BookEntry.Printed printed = place.entry().printed();
        BookEntry.Result result = place.entry().result();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", place.number());
        members.put("volume", form.volume());
        members.put("projectName", identity.projectName());
        members.put("unit", identity.unit());
        members.put("year", identity.year());
        members.put("form", identity.formId());
        members.put("formTitle", form.formTitle());
        members.put("budget", unit.plain(printed.budget()));
        members.put("executed", unit.plain(printed.executed()));
        members.put("rate", printed.rate());
        members.put("score", printed.score());
        members.put("grade", printed.grade());
        members.put("page", place.firstPage());
        members.put("pages", result.pages());
        members.put("findings", result.findings());
        members.put("seals", place.seals());
        members.put("files", form.files().stream().map(ManifestJson::file).toList());
        members.put(
                "errors", result.problems().stream().map(ManifestJson::error).toList());
        members.put(
                "contradictions",
                result.contradictions().stream()
                        .map(ManifestJson::contradiction)
                        .toList());
        return members;
    }

    /** The totals of one kind; {@code rated} has those on which the rate is based. */
    private static Map<String, Object> total(KindTotals kind) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("form", kind.form().id());
        members.put("formTitle", kind.form().title());
        members.put("forms", kind.forms());
        members.put("budget", kind.budget().map(MoneyText::plain).orElse(""));
        members.put("executed", kind.executed().map(MoneyText::plain).orElse(""));
        members.put("rate", kind.rate().map(BigDecimal::toPlainString).orElse(""));
        members.put("score", kind.averageScore().map(BigDecimal::toPlainString).orElse(""));
        members.put("rated", rated(kind));
        return members;
    }

    private static Map<String, Object> rated(KindTotals kind) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("forms", kind.rated().size());
        members.put(
                "budget",
                kind.ratedTotal()
                        .map(BudgetExecution::budget)
                        .map(MoneyText::plain)
                        .orElse(""));
        members.put(
                "executed",
                kind.ratedTotal()
                        .map(BudgetExecution::executed)
                        .map(MoneyText::plain)
                        .orElse(""));
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

    /** As {@code /check} tells it, in Chinese. */
    private static Map<String, Object> contradiction(CrossFinding found) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", found.finding().rule());
        members.put("severity", found.finding().severity().name().toLowerCase(Locale.ROOT));
        members.putAll(error(found.finding().problem()));
        members.put("other", Map.of("number", found.otherLine(), "pointer", found.otherPointer()));
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
        if (!problem.cell().isEmpty()) {
            members.put("cell", problem.cell());
        }
        return members;
    }
}
