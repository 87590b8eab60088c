package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Table;

/**
 * What the file was printed from.
 *
 * @param data     the carried data
 * @param pointers of all values that the form printed
 * @param sections the lists whose items have tables of their own, and so are no rows of one
 */
record Printed(JsonNode data, Set<String> pointers, Set<String> sections) {

    static Printed of(Document document, JsonNode data) {
        List<Set<String>> tables = document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(block -> pointers((Table) block))
                .toList();
        Set<String> sections = new HashSet<>();
        // Inside the items of such a list there may be others.
        int known;
        do {
            known = sections.size();
            sections.addAll(inSeveral(tables, data, sections));
        } while (sections.size() > known);
        return new Printed(data, document.values().keySet(), sections);
    }

    private static Set<String> pointers(Table table) {
        return table.cells()
                .flatMap(cell -> cell.pointer().map(DataPointer::value).stream())
                .collect(Collectors.toSet());
    }

    /** The lists of which several tables have values. */
    private static Set<String> inSeveral(List<Set<String>> tables, JsonNode data, Set<String> sections) {
        Map<String, Long> counts = tables.stream()
                .flatMap(pointers -> pointers.stream()
                        .flatMap(pointer -> ItemPointer.of(pointer, data, sections).stream())
                        .map(ItemPointer::array)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(array -> array.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The row of a list that a pointer leads into. */
    Optional<ItemPointer> item(String pointer) {
        return ItemPointer.of(pointer, data, sections);
    }
}
