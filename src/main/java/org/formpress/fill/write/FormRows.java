package org.formpress.fill.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.formpress.fill.Column;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.form.Form;

/** The data of forms as rows: for each sheet the values of its columns. */
final class FormRows {

    private final Form form;
    private final List<JsonNode> forms;

    FormRows(Form form, List<JsonNode> forms) {
        this.form = form;
        this.forms = forms;
    }

    /** The rows of a sheet; a missing node for an empty cell. */
    List<List<JsonNode>> of(SheetPlan sheet) {
        List<List<JsonNode>> rows = new ArrayList<>();
        for (int index = 0; index < forms.size(); index++) {
            int number = index + 1;
            JsonNode data = forms.get(index);
            if (sheet.isOfProjects()) {
                rows.add(row(sheet, data, number, data, 0));
            } else {
                items(sheet, data, number, rows);
            }
        }
        return rows;
    }

    private void items(SheetPlan sheet, JsonNode data, int number, List<List<JsonNode>> rows) {
        String outer = sheet.outerList();
        if (outer.isEmpty()) {
            data.at(sheet.list()).forEach(item -> rows.add(row(sheet, data, number, item, 0)));
            return;
        }
        String inner = sheet.list().substring(outer.length() + 2);
        int outerRow = 0;
        for (JsonNode outerItem : all(data, outer)) {
            outerRow++;
            for (JsonNode item : outerItem.at(inner)) {
                rows.add(row(sheet, data, number, item, outerRow));
            }
        }
    }

    /** All items of a list, even of one in several rows of another. */
    private static List<JsonNode> all(JsonNode data, String list) {
        int row = list.indexOf("/*/");
        if (row < 0) {
            return StreamSupport.stream(data.at(list).spliterator(), false).toList();
        }
        return StreamSupport.stream(data.at(list.substring(0, row)).spliterator(), false)
                .flatMap(item -> all(item, list.substring(row + 2)).stream())
                .toList();
    }

    private List<JsonNode> row(SheetPlan sheet, JsonNode data, int number, JsonNode item, int outerRow) {
        return sheet.columns().stream()
                .map(column -> switch (column.place()) {
                    case Column.NUMBER -> IntNode.valueOf(number);
                    case Column.PROJECT ->
                        data.at(WorkbookPlan.projectPlace(form).orElseThrow());
                    case Column.OUTER_ROW -> IntNode.valueOf(outerRow);
                    default -> item.at(column.place().substring(sheet.item().length()));
                })
                .map(FormRows::filled)
                .toList();
    }

    private static JsonNode filled(JsonNode value) {
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** What stands in a cell with that value. */
    static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(FormRows::text)
                    .collect(Collectors.joining("\n"));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
