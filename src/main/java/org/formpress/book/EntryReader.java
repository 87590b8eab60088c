package org.formpress.book;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.form.BookValue;
import org.formpress.form.Form;
import org.formpress.model.PrintedValue;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.Severity;
import org.formpress.render.Prepared;
import org.formpress.render.Renderer;

/** Reads forms into entries. Safe for use by many threads. */
final class EntryReader {

    /** Of a value of data that was never checked, characters. */
    private static final int MOST_OF_UNCHECKED = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Renderer renderer;

    EntryReader(Renderer renderer) {
        this.renderer = renderer;
    }

    BookEntry taken(int line, Prepared prepared) {
        Form form = prepared.data().form();
        Map<String, PrintedValue> printed = prepared.manuscript().document().values();
        JsonNode data = prepared.data().data();
        return new BookEntry(
                line,
                form.id(),
                prepared.manuscript().document().title(),
                text(BookValue.PROJECT, form, printed, data),
                text(BookValue.UNIT, form, printed, data),
                text(BookValue.YEAR, form, printed, data),
                TenThousands.of(text(BookValue.BUDGET, form, printed, data), form),
                TenThousands.of(text(BookValue.EXECUTED, form, printed, data), form),
                text(BookValue.RATE, form, printed, data),
                text(BookValue.SCORE, form, printed, data),
                text(BookValue.GRADE, form, printed, data),
                prepared.pages(),
                prepared.findings().size(),
                errors(prepared.findings()),
                List.of());
    }

    private static String text(BookValue value, Form form, Map<String, PrintedValue> printed, JsonNode data) {
        return form.bookPlace(value)
                .map(place -> Optional.ofNullable(printed.get(place))
                        .map(found -> found.text().text())
                        .orElseGet(() -> data.at(JsonPointer.valueOf(place)).asText()))
                .map(EntryReader::oneLine)
                .orElse("");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    private static List<Problem> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::problem)
                .toList();
    }

    /** It has no pages yet. */
    BookEntry refused(int line, byte[] json, List<Problem> problems) {
        JsonNode data = tree(json);
        Optional<Form> form = renderer.catalogue().form(data.path("form").asText());
        return new BookEntry(
                line,
                form.map(Form::id).orElse(""),
                "",
                unchecked(BookValue.PROJECT, form, data),
                unchecked(BookValue.UNIT, form, data),
                unchecked(BookValue.YEAR, form, data),
                "",
                "",
                "",
                "",
                "",
                0,
                0,
                List.of(),
                problems);
    }

    // What is wrong with it is told by the refusal; here it only gets no name.
    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private String unchecked(BookValue value, Optional<Form> form, JsonNode data) {
        Optional<String> place = form.isPresent() ? form.get().bookPlace(value) : value.defaultPlace();
        String text = place.map(at -> data.at(JsonPointer.valueOf(at)).asText()).orElse("");
        int end = text.offsetByCodePoints(0, Math.min(MOST_OF_UNCHECKED, text.codePointCount(0, text.length())));
        String excerpt = end < text.length() ? text.substring(0, end) + "…" : text;
        return renderer.printable(oneLine(excerpt));
    }
}
