package org.formpress.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.formpress.form.Form;
import org.formpress.json.Pointers;
import org.formpress.write.SchemaTypes;

/** The columns of one sheet: a column a value, in the order of the schema, after those that say which project it is. */
final class SchemaColumns {

    /** Texts that may be longer than this get a wide column. */
    private static final int LONG = 5000;

    /** @param groups the titles of the objects that it is in, from outside to inside */
    private record Value(String place, List<String> groups, boolean required) {}

    private final Form form;
    private final String list;
    private final Optional<String> project;
    private final List<Value> values = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    /** @param list place of the list whose items are the rows; empty for the form itself */
    SchemaColumns(Form form, String list) {
        this.form = form;
        this.list = list;
        this.project = WorkbookPlan.projectPlace(form);
        walk(list.isEmpty() ? "" : list + "/*", List.of(), true);
    }

    /** The lists of objects within a row, which have sheets of their own. */
    List<String> lists() {
        return lists;
    }

    private void walk(String object, List<String> groups, boolean required) {
        for (String name : form.members(object)) {
            String place = Pointers.child(object, name);
            boolean must = required && form.requires(object, name);
            if (!form.members(place).isEmpty()) {
                List<String> inner = new ArrayList<>(groups);
                inner.add(form.label(place));
                walk(place, inner, must);
            } else if (!form.members(place + "/*").isEmpty()) {
                lists.add(place);
            } else if (form.rule(place, "const").isMissingNode()) {
                values.add(new Value(place, groups, must));
            }
        }
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>(keys());
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> taken.add(HeaderText.key(column.name())));
        Map<String, Integer> count = new HashMap<>();
        values.forEach(value -> count.merge(HeaderText.key(header(value, 1)), 1, Integer::sum));
        // The project's name comes first, where it stays when the sheet is scrolled.
        values.stream().filter(this::isProject).forEach(value -> columns.add(column(value, taken, count)));
        values.stream().filter(value -> !isProject(value)).forEach(value -> columns.add(column(value, taken, count)));
        return columns;
    }

    private boolean isProject(Value value) {
        return project.filter(value.place()::equals).isPresent();
    }

    private List<Column> keys() {
        List<Column> keys = new ArrayList<>();
        boolean named = project.isPresent();
        if (list.isEmpty()) {
            keys.add(key(Column.NUMBER, "序号", Column.Kind.INTEGER, !named, Hints.NUMBER));
            return keys;
        }
        keys.add(key(Column.NUMBER, "项目序号", Column.Kind.INTEGER, !named, Hints.NUMBER));
        project.ifPresent(
                place -> keys.add(key(Column.PROJECT, form.label(place), Column.Kind.TEXT, true, Hints.PROJECT)));
        int outer = list.lastIndexOf("/*/");
        if (outer >= 0) {
            String name = form.sheetName(list.substring(0, outer));
            keys.add(key(Column.OUTER_ROW, name + "序号", Column.Kind.INTEGER, true, "本项目的第几条" + name));
        }
        return keys;
    }

    private static Column key(String place, String name, Column.Kind kind, boolean required, String hint) {
        return new Column(place, name, name, kind, required, List.of(), hint);
    }

    private Column column(Value value, Set<String> taken, Map<String, Integer> count) {
        String place = value.place();
        Column.Kind kind = kind(place);
        String hint = Hints.of(form, place, kind, value.required());
        List<String> choices = kind == Column.Kind.BOOLEAN ? List.of("是", "否") : form.choices(place);
        return new Column(place, name(value, taken, count), form.label(place), kind, value.required(), choices, hint);
    }

    /** The nearest group and the label; with all groups, or the place, where that is not unique. */
    private String name(Value value, Set<String> taken, Map<String, Integer> count) {
        String near = header(value, 1);
        boolean one = count.getOrDefault(HeaderText.key(near), 0) == 1;
        for (String name :
                new String[] {one ? near : header(value, value.groups().size()), near + value.place()}) {
            if (taken.add(HeaderText.key(name))) {
                return name;
            }
        }
        throw new IllegalStateException("two columns for " + value.place());
    }

    private String header(Value value, int groups) {
        List<String> all = value.groups();
        List<String> names = new ArrayList<>(all.subList(Math.max(0, all.size() - groups), all.size()));
        names.add(form.label(value.place()));
        return String.join("\n", names);
    }

    private Column.Kind kind(String place) {
        if (form.allows(place, "array")) {
            return Column.Kind.LINES;
        }
        if (form.allows(place, "boolean") && !form.allows(place, "string")) {
            return Column.Kind.BOOLEAN;
        }
        return switch (SchemaTypes.kind(form, place)) {
            case AMOUNT -> Column.Kind.AMOUNT;
            case INTEGER -> Column.Kind.INTEGER;
            case DATE -> Column.Kind.DATE;
            case TEXT -> form.rule(place, "maxLength").asInt() > LONG ? Column.Kind.LONG_TEXT : Column.Kind.TEXT;
        };
    }
}
