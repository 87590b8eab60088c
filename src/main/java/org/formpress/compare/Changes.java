package org.formpress.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.formpress.form.Form;
import org.formpress.model.RichText;
import org.formpress.read.grid.Change;
import org.formpress.read.grid.Change.Kind;
import org.formpress.read.grid.ItemPointer;

/**
 * Collects the changes between two versions of the data. Values are equal when they mean or print the same. Values that neither
 * version holds, such as totals computed by the form, are ignored.
 */
final class Changes {

    private final Form form;
    private final JsonNode before;
    private final JsonNode now;
    private final PrintedValues printedBefore;
    private final PrintedValues printedNow;
    private final Values values;
    private final Lists lists;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Changes(FormVersion from, FormVersion to) {
        this.form = to.data().form();
        this.before = from.data().data();
        this.now = to.data().data();
        this.printedBefore = new PrintedValues(from);
        this.printedNow = new PrintedValues(to);
        this.values = new Values(form);
        this.lists = new Lists(from, to);
    }

    List<Change> all() {
        Set<String> pointers = new LinkedHashSet<>(printedNow.pointers());
        Leaves.of("", now, (pointer, value) -> pointers.add(pointer));
        Leaves.of("", before, (pointer, value) -> pointers.add(pointer));
        pointers.forEach(this::compare);
        return changes;
    }

    private void compare(String pointer) {
        Optional<ItemPointer> item = ItemPointer.of(pointer + "/", now).or(() -> ItemPointer.of(pointer + "/", before));
        String place = item.map(ItemPointer::array).orElse(pointer);
        if (!seen.add(place)) {
            return;
        }
        if (item.isPresent()) {
            list(place);
        } else {
            value(pointer, pointer);
        }
    }

    private void value(String earlier, String later) {
        JsonNode from = before.at(earlier);
        JsonNode to = now.at(later);
        boolean held = isHeld(from) || isHeld(to);
        if (held && !same(earlier, from, later, to)) {
            add(
                    Kind.REPLACED,
                    later,
                    isHeld(from) ? from : printedBefore.value(earlier),
                    isHeld(to) ? to : printedNow.value(later));
        }
    }

    private static boolean isHeld(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private boolean same(String earlier, JsonNode from, String later, JsonNode to) {
        if (values.meaning(earlier, from).equals(values.meaning(later, to))) {
            return true;
        }
        Optional<RichText> print = printedBefore.text(earlier);
        return print.isPresent() && print.equals(printedNow.text(later));
    }

    private void list(String array) {
        List<Step> steps = lists.steps(array);
        Map<Integer, Integer> moves = moves(array, steps);
        for (Step step : steps) {
            String earlier = array + "/" + step.before();
            String later = array + "/" + step.now();
            switch (step.mark()) {
                case KEPT -> row(earlier, later);
                case INSERTED -> {
                    if (moves.containsKey(step.now())) {
                        TextNode from = TextNode.valueOf(array + "/" + moves.get(step.now()));
                        add(Kind.ROW_MOVED, later, from, TextNode.valueOf(later));
                    } else {
                        add(Kind.ROW_ADDED, later, NullNode.getInstance(), now.at(later));
                    }
                }
                case DELETED -> {
                    if (!moves.containsValue(step.before())) {
                        add(Kind.ROW_REMOVED, earlier, before.at(earlier), NullNode.getInstance());
                    }
                }
            }
        }
    }

    /** Rows removed in one position and inserted unchanged in another: old index by new index. */
    private Map<Integer, Integer> moves(String array, List<Step> steps) {
        Map<Map<String, String>, Integer> gone = new HashMap<>();
        for (Step step : steps) {
            if (step.now() < 0) {
                gone.putIfAbsent(meanings(array, step.before(), before), step.before());
            }
        }
        Map<Integer, Integer> moves = new HashMap<>();
        for (Step step : steps) {
            Integer from = step.before() < 0 ? gone.remove(meanings(array, step.now(), now)) : null;
            if (from != null) {
                moves.put(step.now(), from);
            }
        }
        return moves;
    }

    private Map<String, String> meanings(String array, int row, JsonNode data) {
        String pointer = array + "/" + row;
        return values.meanings(pointer, data.at(pointer));
    }

    private void row(String earlier, String later) {
        Set<String> fields = new LinkedHashSet<>();
        Leaves.of("", now.at(later), (field, value) -> fields.add(field));
        Leaves.of("", before.at(earlier), (field, value) -> fields.add(field));
        fields.forEach(field -> value(earlier + field, later + field));
    }

    private void add(Kind kind, String pointer, JsonNode from, JsonNode to) {
        changes.add(new Change(kind, pointer, form.label(pointer), from, to));
    }
}
