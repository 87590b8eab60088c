package org.formpress.book;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.formpress.check.across.CrossValues;
import org.formpress.form.BookValue;
import org.formpress.form.Form;
import org.formpress.model.PrintedValue;
import org.formpress.problem.Finding;
import org.formpress.problem.Origin;
import org.formpress.problem.Problem;
import org.formpress.problem.Severity;
import org.formpress.render.BookRenderer;
import org.formpress.render.Prepared;
import org.formpress.render.SealPlace;
import org.formpress.text.PlainText;

/** Reads forms into entries. Safe for use by many threads. */
final class EntryReader {

    /** Of a value in data that was not validated, in characters. */
    private static final int MAX_UNCHECKED = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BookRenderer renderer;

    EntryReader(BookRenderer renderer) {
        this.renderer = renderer;
    }

    /** @param findings about the form and its files */
    BookEntry accepted(int line, Prepared prepared, List<Finding> findings, Origin origin) {
        Form form = prepared.data().form();
        Map<String, PrintedValue> printed = prepared.manuscript().document().values();
        JsonNode data = prepared.data().data();
        Function<BookValue, String> text = value -> text(value, form, printed, data);
        return new BookEntry(
                identity(line, Optional.of(form), text),
                new BookEntry.Printed(
                        WanYuan.of(text.apply(BookValue.BUDGET), form),
                        WanYuan.of(text.apply(BookValue.EXECUTED), form),
                        withoutSign(text.apply(BookValue.RATE)),
                        text.apply(BookValue.SCORE),
                        text.apply(BookValue.GRADE)),
                new BookEntry.Result(
                        prepared.pages(),
                        findings.size(),
                        origin.placed(errors(findings)),
                        List.of(),
                        SealPlace.of(prepared.manuscript().plan())),
                prepared.across());
    }

    /** A rate without the sign that some forms print: lists name the unit once. */
    private static String withoutSign(String rate) {
        return rate.endsWith("%") ? rate.substring(0, rate.length() - 1) : rate;
    }

    private static BookEntry.Identity identity(int line, Optional<Form> form, Function<BookValue, String> text) {
        String unit = text.apply(BookValue.UNIT);
        String project = form.filter(EntryReader::isOfUnit)
                .filter(known -> !unit.isEmpty())
                .map(Form::shortTitle)
                .orElseGet(() -> text.apply(BookValue.PROJECT));
        return new BookEntry.Identity(line, form.map(Form::id).orElse(""), project, unit, text.apply(BookValue.YEAR));
    }

    /** Whether a form is of all that a unit does: lists then name it by its title, and not by the unit twice. */
    private static boolean isOfUnit(Form form) {
        return form.bookPlace(BookValue.PROJECT).isPresent()
                && form.bookPlace(BookValue.PROJECT).equals(form.bookPlace(BookValue.UNIT));
    }

    private static String text(BookValue value, Form form, Map<String, PrintedValue> printed, JsonNode data) {
        return form.bookPlace(value)
                .map(place -> Optional.ofNullable(printed.get(place))
                        .map(PrintedValue::value)
                        .orElseGet(() -> data.at(JsonPointer.valueOf(place)).asText()))
                .map(EntryReader::oneLine)
                .orElse("");
    }

    private static String oneLine(String text) {
        return PlainText.line(text);
    }

    private static List<Problem> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::problem)
                .toList();
    }

    /** An entry whose pages name the problems. */
    BookEntry refused(int line, byte[] json, List<Problem> problems) {
        JsonNode data = tree(json);
        Optional<Form> form = renderer.catalogue().form(data.path("form").asText());
        BookEntry.Identity identity = identity(line, form, value -> unchecked(value, form, data));
        BookEntry draft = refused(identity, 0, problems);
        return refused(
                identity,
                FrontPages.refused(renderer, new BookPlace(1, 1, draft)).pages(),
                problems);
    }

    private static BookEntry refused(BookEntry.Identity identity, int pages, List<Problem> problems) {
        return new BookEntry(
                identity,
                BookEntry.Printed.NONE,
                new BookEntry.Result(pages, 0, List.of(), problems, List.of()),
                CrossValues.NONE);
    }

    // The problems say that it is not JSON; here it only gets no name.
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
        return renderer.printable(oneLine(BookValues.excerpt(text, MAX_UNCHECKED)));
    }
}
