package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.read.file.ReadText;
import org.formpress.read.grid.Change.Kind;

/** The new data being built: the old data with the differences found in the file. */
public final class Edits {

    private static final String UNREADABLE = "cell-unreadable";
    private static final String WORDS = "words-changed";

    private final Form form;
    private final boolean unfinished;
    private final JsonNode old;
    private final JsonNode data;
    private final CellValues values;
    private final LeftEmpty leftEmpty;
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> cells = new HashMap<>();

    /** @param unfinished whether what cannot be read is a finding */
    Edits(FormData original, boolean unfinished) {
        this.form = original.form();
        this.unfinished = unfinished;
        this.old = original.data();
        this.data = old.deepCopy();
        this.values = new CellValues(form);
        this.leftEmpty = new LeftEmpty(form, old, unfinished);
    }

    /** The new data. */
    public JsonNode data() {
        return data;
    }

    /** The differences, in the order of the form. */
    public List<Change> changes() {
        return changes;
    }

    /** What else the file says. */
    public List<Finding> findings() {
        return findings;
    }

    void outside(List<Finding> found) {
        findings.addAll(found);
    }

    /** Tells of the texts that are no valid values: the data has there what it had before. */
    void finish() throws RefusedException {
        List<Problem> problems = values.problems();
        if (!unfinished && !problems.isEmpty()) {
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, problems);
        }
        problems.forEach(problem -> findings.add(new Finding(UNREADABLE, Severity.ERROR, problem)));
    }

    /**
     * Tells of the form's own words that were changed.
     *
     * @param certain whether it is known all the same which values stand beside them
     */
    void words(RefusedException refusal, boolean certain) throws RefusedException {
        if (!unfinished || !certain) {
            throw refusal;
        }
        for (Problem problem : refusal.problems()) {
            Problem kept = new Problem("kept." + problem.code(), "", "", "", problem.arguments());
            findings.add(new Finding(WORDS, Severity.WARNING, kept.at(problem.cell())));
        }
    }

    /** Reads a cell outside of list rows. */
    void cell(String pointer, Slot slot, ReadText read) {
        place(pointer, read);
        values.said(pointer, slot, read).ifPresent(said -> cell(pointer, slot.value(), said));
    }

    /** Reads a value outside of list rows. */
    void cell(String pointer, ReadText printed, ReadText read) {
        JsonNode before = old.at(pointer);
        place(pointer, read);
        values.read(pointer, before, printed, read).ifPresent(value -> {
            JsonPlace.set(data, pointer, value);
            replaced(pointer, before, printed, value);
        });
    }

    private void replaced(String pointer, JsonNode before, ReadText printed, JsonNode value) {
        boolean absent = before.isMissingNode() || before.isNull();
        JsonNode from = absent ? values.printed(pointer, printed) : before;
        add(Kind.REPLACED, pointer, from, value, absent && !from.isNull());
    }

    private void place(String pointer, ReadText read) {
        if (!read.place().isEmpty()) {
            cells.put(pointer, read.place());
        }
    }

    /** The cell of a workbook that a value of the new data was read from; empty in other files. */
    public String cell(String pointer) {
        return cells.getOrDefault(pointer, "");
    }

    private void add(Kind kind, String pointer, JsonNode from, JsonNode to) {
        add(kind, pointer, from, to, false);
    }

    private void add(Kind kind, String pointer, JsonNode from, JsonNode to, boolean computed) {
        String cell = kind == Kind.ROW_REMOVED ? "" : cells.getOrDefault(pointer, "");
        changes.add(new Change(kind, pointer, form.label(pointer), from, to, computed, cell));
    }

    /** Reads the rows of a list. */
    void rows(FormTable table, List<ReadItem> read) {
        List<ReadItem> rows = leftEmpty.without(table, read, findings);
        JsonNode before = old.at(table.array());
        int known = changes.size();
        ArrayNode after = ((ArrayNode) before).arrayNode();
        Set<Integer> moved = RowOrder.moved(
                rows.stream().map(row -> row.isOriginal() ? row.origin() : -1).toList());
        for (int index = 0; index < rows.size(); index++) {
            ReadItem row = rows.get(index);
            place(table.array() + "/" + index, row.texts().get(0));
            if (moved.contains(index)) {
                String from = table.array() + "/" + row.origin();
                String to = table.array() + "/" + index;
                add(Kind.ROW_MOVED, to, TextNode.valueOf(from), TextNode.valueOf(to));
            }
            after.add(row(table, row, index));
        }
        // Whoever goes on with the form has not removed what is still empty.
        removed(table, unfinished ? read : rows, before);
        if (changes.size() > known || rows.size() < read.size()) {
            JsonPlace.set(data, table.array(), after);
        }
    }

    /**
     * A row being read.
     *
     * @param pointer of the row in the new data
     * @param before  the old item it comes from, or missing
     */
    private record RowEdit(String pointer, ReadItem read, JsonNode before, ObjectNode after) {}

    private JsonNode row(FormTable table, ReadItem row, int index) {
        Deadline.check();
        String pointer = table.array() + "/" + index;
        JsonNode before = row.hasOrigin() ? old.at(table.array() + "/" + row.origin()) : MissingNode.getInstance();
        ObjectNode after = before.isObject() ? before.deepCopy() : ((ObjectNode) old).objectNode();
        RowEdit edit = new RowEdit(pointer, row, before, after);
        for (int slot = 0; slot < table.pattern().size(); slot++) {
            Optional<String> field = field(table, slot);
            if (field.isPresent()) {
                value(edit, field.get(), table, slot);
            }
        }
        if (!row.isOriginal()) {
            add(Kind.ROW_ADDED, pointer, NullNode.getInstance(), after);
        }
        return after;
    }

    private void value(RowEdit row, String field, FormTable table, int slot) {
        ReadItem read = row.read();
        String pointer = row.pointer() + field;
        place(pointer, read.texts().get(slot));
        Slot pattern = table.pattern().get(slot);
        Slot own = read.hasOrigin() ? table.items().get(read.origin()).get(slot) : pattern;
        ReadText printed = read.hasOrigin() ? own.value() : ReadText.EMPTY;
        JsonNode before =
                row.before().isMissingNode() ? row.before() : row.before().at(field);
        Optional<JsonNode> value = values.said(pointer, own, read.texts().get(slot))
                .flatMap(said -> values.read(pointer, before, printed, said));
        value.ifPresent(changed -> {
            JsonPlace.set(row.after(), field, changed);
            if (read.isOriginal()) {
                replaced(pointer, before, printed, changed);
            }
        });
        if (row.before().isMissingNode() && value.isEmpty()) {
            JsonPlace.set(row.after(), field, values.nothing(pointer));
        }
    }

    private static Optional<String> field(FormTable table, int slot) {
        return table.pattern()
                .get(slot)
                .pointer()
                .map(pointer ->
                        pointer.substring(pointer.indexOf('/', table.array().length() + 1)));
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
