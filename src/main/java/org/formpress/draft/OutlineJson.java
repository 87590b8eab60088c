package org.formpress.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.check.UsualNames;
import org.formpress.fill.Column;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.form.Form;
import org.formpress.parse.JsonText;

/** What a page for filling in needs to know of a form, as JSON (UTF-8). */
public final class OutlineJson {

    private static final String MAX_LENGTH = "maxLength";
    private static final String LONG_TEXT = "longText";

    private final Shape shape;
    private final Form form;
    private final List<UsualNames> usual;
    private final List<SheetPlan> sheets;

    private OutlineJson(Shape shape, List<UsualNames> usual) {
        this.shape = shape;
        this.form = shape.form();
        this.usual = usual;
        this.sheets = WorkbookPlan.of(form).sheets();
    }

    /**
     * One object: the form, its {@code blank}, its {@code fields} and {@code lists} by place, and the {@code suggestions} that
     * depend on another field.
     *
     * @param usual names in the form
     */
    public static byte[] of(Shape shape, List<UsualNames> usual) {
        return JsonText.of(new OutlineJson(shape, usual).members());
    }

    private Map<String, Object> members() {
        Map<String, Object> outline = new LinkedHashMap<>();
        outline.put("form", form.id());
        outline.put("edition", form.edition());
        outline.put("title", form.title());
        if (form.settings().get("moneyUnit") instanceof String unit) {
            outline.put("moneyUnit", unit);
        }
        outline.put("blank", Blank.of(shape));
        outline.put("fields", fields());
        outline.put("lists", lists());
        outline.put("suggestions", suggestions());
        return outline;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        sheets.stream()
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> !column.isKey())
                .forEach(column -> fields.put(column.place(), field(column)));
        return fields;
    }

    private Map<String, Object> field(Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("label", column.label());
        field.put("name", column.name().replace('\n', ' '));
        field.put("kind", kind(column));
        field.put("hint", column.hint());
        if (column.required()) {
            field.put("required", true);
        }
        if (!column.choices().isEmpty()) {
            field.put("choices", column.choices());
        }
        usual.stream()
                .filter(names -> names.parent().equals(column.place()))
                .findFirst()
                .ifPresent(names -> field.put("suggestions", names.names().keySet()));
        JsonNode length = form.rule(column.place(), MAX_LENGTH);
        if (length.isNumber() && kind(column).endsWith("ext")) {
            field.put(MAX_LENGTH, length);
        }
        return field;
    }

    private String kind(Column column) {
        return switch (column.kind()) {
            case TEXT -> form.kind(column.place()).filter(LONG_TEXT::equals).orElse("text");
            case LONG_TEXT -> LONG_TEXT;
            case AMOUNT -> "amount";
            case INTEGER -> "integer";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
            case LINES -> "lines";
        };
    }

    private Map<String, Object> lists() {
        Map<String, Object> lists = new LinkedHashMap<>();
        sheets.stream()
                .map(SheetPlan::list)
                .filter(list -> !list.isEmpty())
                .forEach(list -> lists.put(list, list(list)));
        return lists;
    }

    private Map<String, Object> list(String place) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("label", form.label(place));
        list.put("empty", Blank.row(shape.at(place)));
        JsonNode least = form.rule(place, "minItems");
        list.put("min", least.isNumber() ? least : 0);
        JsonNode most = form.rule(place, "maxItems");
        if (most.isNumber()) {
            list.put("max", most);
        }
        return list;
    }

    private Map<String, Object> suggestions() {
        Map<String, Object> suggestions = new LinkedHashMap<>();
        usual.forEach(names -> suggestions.put(names.child(), Map.of("by", names.parent(), "values", names.names())));
        return suggestions;
    }
}
