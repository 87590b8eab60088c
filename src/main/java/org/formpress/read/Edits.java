package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.problem.Problem;
import org.formpress.read.Change.Kind;

/** The new data in the making: the old data, with what stands otherwise in the file. */
final class Edits {

    private final Form form;
    private final JsonNode old;
    private final JsonNode data;
    private final CellValues values;
    private final List<Change> changes = new ArrayList<>();

    Edits(FormData original) {
        this.form = original.form();
        this.old = original.data();
        this.data = old.deepCopy();
        this.values = new CellValues(form);
    }

    JsonNode data() {
        return data;
    }

    List<Change> changes() {
        return changes;
    }

    List<Problem> problems() {
        return values.problems();
    }

    /** Takes the text of a cell that is always there. */
    void cell(String pointer, ReadText printed, ReadText read) {
        JsonNode before = old.at(pointer);
        values.read(pointer, before, printed, read).ifPresent(value -> {
            JsonPlace.set(data, pointer, value);
            replaced(pointer, before, printed, value);
        });
    }

    private void replaced(String pointer, JsonNode before, ReadText printed, JsonNode value) {
        boolean absent = before.isMissingNode() || before.isNull();
        add(Kind.REPLACED, pointer, absent ? values.printed(pointer, printed) : before, value);
    }

    private void add(Kind kind, String pointer, JsonNode from, JsonNode to) {
        changes.add(new Change(kind, pointer, form.label(pointer), from, to));
    }

    /** Takes the rows of a list as they stand now. */
    void rows(FormTable table, List<ReadItem> rows) {
        JsonNode before = old.at(table.array());
        int known = changes.size();
        ArrayNode after = ((ArrayNode) before).arrayNode();
        Set<Integer> moved = RowOrder.moved(
                rows.stream().map(row -> row.isOriginal() ? row.origin() : -1).toList());
        for (int index = 0; index < rows.size(); index++) {
            ReadItem row = rows.get(index);
            if (moved.contains(index)) {
                String from = table.array() + "/" + row.origin();
                String to = table.array() + "/" + index;
                add(Kind.ROW_MOVED, to, TextNode.valueOf(from), TextNode.valueOf(to));
            }
            after.add(row(table, row, index));
        }
        removed(table, rows, before);
        if (changes.size() > known) {
            JsonPlace.set(data, table.array(), after);
        }
    }

    private JsonNode row(FormTable table, ReadItem row, int index) {
        Deadline.check();
        String pointer = table.array() + "/" + index;
        JsonNode before = row.hasOrigin() ? old.at(table.array() + "/" + row.origin()) : MissingNode.getInstance();
        ObjectNode after = before.isObject() ? before.deepCopy() : ((ObjectNode) old).objectNode();
        for (int slot = 0; slot < table.pattern().size(); slot++) {
            Optional<ItemPointer> item = field(table, slot);
            if (item.isPresent()) {
                value(pointer, item.get().field(), row, slot, before, after, table);
            }
        }
        if (!row.isOriginal()) {
            add(Kind.ROW_ADDED, pointer, NullNode.getInstance(), after);
        }
        return after;
    }

    private void value(
            String row, String field, ReadItem read, int slot, JsonNode before, ObjectNode after, FormTable table) {
        ReadText printed =
                read.hasOrigin() ? table.items().get(read.origin()).get(slot).printed() : ReadText.EMPTY;
        JsonNode old = before.isMissingNode() ? before : before.at(field);
        Optional<JsonNode> value =
                values.read(row + field, old, printed, read.texts().get(slot));
        value.ifPresent(changed -> {
            JsonPlace.set(after, field, changed);
            if (read.isOriginal()) {
                replaced(row + field, old, printed, changed);
            }
        });
        if (before.isMissingNode() && value.isEmpty()) {
            JsonPlace.set(after, field, values.nothing(row + field));
        }
    }

    private static Optional<ItemPointer> field(FormTable table, int slot) {
        return table.pattern().get(slot).pointer().map(pointer -> {
            int end = pointer.indexOf('/', table.array().length() + 1);
            return new ItemPointer(table.array(), 0, pointer.substring(end));
        });
    }

    private void removed(FormTable table, List<ReadItem> rows, JsonNode before) {
        Set<Integer> kept = new HashSet<>();
        rows.stream().filter(ReadItem::isOriginal).forEach(row -> kept.add(row.origin()));
        for (int index = 0; index < before.size(); index++) {
            if (!kept.contains(index)) {
                add(Kind.ROW_REMOVED, table.array() + "/" + index, before.get(index), NullNode.getInstance());
            }
        }
    }
}
