package org.formpress.fill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.form.Form;
import org.formpress.form.Skeleton;
import org.formpress.json.Pointers;
import org.formpress.parse.JsonText;
import org.formpress.problem.Origin;
import org.formpress.read.look.Shown;

/** Makes the data of one form from its rows. */
final class FormBuilder {

    private final Form form;
    private final CellInput input;
    private final CellProblems problems;
    private final Map<String, String> cells = new HashMap<>();
    private final ObjectNode data;

    /** @param problems those with the project, to which those with values are added */
    FormBuilder(Form form, CellProblems problems) {
        this.form = form;
        this.input = new CellInput(form);
        this.problems = problems;
        this.data = Skeleton.of(form, "");
    }

    void project(FilledSheet sheet, FilledRow row) {
        row(sheet, row, "", data);
    }

    /** Adds an item to a list of the form, or of one of its items. */
    void item(FilledSheet sheet, FilledRow row) {
        SheetPlan plan = sheet.plan();
        String outer = plan.outerList();
        Optional<String> holder = outer.isEmpty() ? Optional.of("") : outerItem(sheet, row, outer);
        if (holder.isEmpty()) {
            return;
        }
        String inner = outer.isEmpty() ? plan.list() : plan.list().substring(outer.length() + 2);
        ArrayNode list = list((ObjectNode) data.at(holder.get()), inner);
        ObjectNode item = Skeleton.of(form, plan.item());
        list.add(item);
        row(sheet, row, holder.get() + inner + "/" + (list.size() - 1), item);
    }

    // A list within a list within a list is found by the row of the outermost one only where that has one item.
    private Optional<String> outerItem(FilledSheet sheet, FilledRow row, String outer) {
        String text = row.text(Column.OUTER_ROW);
        int number = text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0;
        String pointer = outer + "/" + (number - 1);
        if (number > 0 && data.at(pointer).isObject()) {
            return Optional.of(pointer);
        }
        problems.add(form.problem("fill.outer", sheet.plan().list().replace("/*", "/0"), text)
                .at(sheet.cell(row, Column.OUTER_ROW).orElseGet(() -> sheet.firstCell(row))));
        return Optional.empty();
    }

    private static ArrayNode list(ObjectNode holder, String pointer) {
        List<String> names = Pointers.names(pointer);
        ObjectNode at = holder(holder, names);
        String last = names.get(names.size() - 1);
        return at.get(last) instanceof ArrayNode list ? list : at.putArray(last);
    }

    /** The object that holds the last of the names. */
    private static ObjectNode holder(ObjectNode object, List<String> names) {
        ObjectNode at = object;
        for (String name : names.subList(0, names.size() - 1)) {
            at = at.get(name) instanceof ObjectNode inner ? inner : at.putObject(name);
        }
        return at;
    }

    private void row(FilledSheet sheet, FilledRow row, String item, ObjectNode target) {
        cells.put(item, sheet.firstCell(row));
        for (Column column : sheet.plan().columns()) {
            Optional<String> cell = sheet.cell(row, column.place());
            if (column.isKey() || cell.isEmpty()) {
                continue;
            }
            String relative = column.place().substring(sheet.plan().item().length());
            cells.put(item + relative, cell.get());
            row.cell(column.place())
                    .ifPresent(value -> value(column, value, item + relative, relative, target, cell.get()));
        }
    }

    private void value(Column column, Shown cell, String pointer, String relative, ObjectNode target, String place) {
        Optional<JsonNode> value = input.value(
                column,
                cell,
                (code, text) -> problems.add(form.problem(code, pointer, text).at(place)));
        List<String> names = Pointers.names(relative);
        value.ifPresent(read -> holder(target, names).set(names.get(names.size() - 1), read));
    }

    FilledForm form(int row) {
        return new FilledForm(row, JsonText.of(data), new Origin(cells, problems.all(), false));
    }
}
