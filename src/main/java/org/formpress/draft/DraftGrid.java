package org.formpress.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.Chart;
import org.formpress.model.Document;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Heading;
import org.formpress.model.Paragraph;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.read.grid.ItemPointer;

/** The blocks of a document as members of JSON objects, for a page that draws them as a grid to type into. */
public final class DraftGrid implements Block.Visitor<Map<String, Object>> {

    private final JsonNode data;

    private DraftGrid(JsonNode data) {
        this.data = data;
    }

    /**
     * The blocks from top to bottom.
     *
     * @param data what the document prints
     */
    public static List<Map<String, Object>> blocks(Document document, JsonNode data) {
        DraftGrid grid = new DraftGrid(data);
        return document.blocks().stream().map(block -> block.accept(grid)).toList();
    }

    private static Map<String, Object> block(String kind) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("kind", kind);
        return block;
    }

    @Override
    public Map<String, Object> heading(Heading heading) {
        Map<String, Object> block = block("heading");
        block.put("text", heading.text());
        return block;
    }

    @Override
    public Map<String, Object> caption(Caption caption) {
        Map<String, Object> block = block("caption");
        block.put(
                "segments", caption.segments().stream().map(DraftGrid::segment).toList());
        return block;
    }

    private static Map<String, Object> segment(Caption.Segment segment) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("text", segment.text());
        segment.pointer().ifPresent(pointer -> members.put("pointer", pointer.value()));
        return members;
    }

    @Override
    public Map<String, Object> paragraph(Paragraph paragraph) {
        Map<String, Object> block = block("paragraph");
        block.put("text", paragraph.text().text());
        return block;
    }

    @Override
    public Map<String, Object> chart(Chart chart) {
        Map<String, Object> block = block("chart");
        block.put("text", chart.alternative());
        return block;
    }

    @Override
    public Map<String, Object> table(Table table) {
        Map<String, Object> block = block("table");
        if (table.rules() == TableRules.NONE) {
            block.put("rules", "none");
        }
        block.put("columns", table.columnWidths());
        block.put("header", rows(table.headerGrid()));
        block.put("body", rows(table.bodyGrid()));
        return block;
    }

    private List<Map<String, Object>> rows(Grid grid) {
        List<Optional<ItemPointer>> items = new ArrayList<>(grid.rowCount());
        for (int row = 0; row < grid.rowCount(); row++) {
            items.add(item(grid.beginningIn(row)));
        }
        List<Map<String, Object>> rows = new ArrayList<>(grid.rowCount());
        for (int row = 0; row < grid.rowCount(); row++) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put(
                    "cells",
                    grid.beginningIn(row).stream()
                            .map(placed -> cell(placed, items))
                            .toList());
            items.get(row).ifPresent(item -> {
                members.put("list", item.array());
                members.put("index", item.index());
            });
            rows.add(members);
        }
        return rows;
    }

    /** The row of the data whose values begin in a row of the grid. */
    private Optional<ItemPointer> item(List<Placed> cells) {
        return cells.stream().flatMap(placed -> item(placed.cell()).stream()).findFirst();
    }

    private Optional<ItemPointer> item(Cell cell) {
        return cell.pointer().flatMap(pointer -> ItemPointer.of(pointer.value(), data));
    }

    private Map<String, Object> cell(Placed placed, List<Optional<ItemPointer>> items) {
        Cell cell = placed.cell();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("columnSpan", cell.columnSpan());
        members.put("rowSpan", cell.rowSpan());
        if (cell.pointer().isEmpty()) {
            members.put("label", true);
        }
        scope(cell).ifPresent(scope -> members.put("scope", scope));
        members.put("text", cell.text().text());
        members.put("alignment", cell.style().alignment().name().toLowerCase(Locale.ROOT));
        if (cell.style().bold()) {
            members.put("bold", true);
        }
        if (cell.style().joinsBelow()) {
            members.put("joinsBelow", true);
        }
        if (cell.style().stacked()) {
            members.put("stacked", true);
        }
        cell.pointer().ifPresent(pointer -> members.put("pointer", pointer.value()));
        List<String> pointers = pointers(placed, items);
        if (pointers.size() > 1) {
            members.put("pointers", pointers);
        }
        return members;
    }

    /** As in HTML: of what the cell is the label. */
    private static Optional<String> scope(Cell cell) {
        return switch (cell.role()) {
            case DATA -> Optional.empty();
            case ROW_LABEL -> Optional.of("row");
            case ROW_GROUP_LABEL -> Optional.of("rowgroup");
            case COLUMN_LABEL -> Optional.of("col");
        };
    }

    /** The values that a label merged over rows of a list prints: the same member of each row that it covers. */
    private List<String> pointers(Placed placed, List<Optional<ItemPointer>> items) {
        Optional<ItemPointer> first = placed.cell().rowSpan() > 1 ? item(placed.cell()) : Optional.empty();
        if (first.isEmpty()) {
            return List.of();
        }
        String array = first.get().array();
        String field = first.get().field();
        return items.subList(placed.row(), placed.endRow()).stream()
                .flatMap(Optional::stream)
                .filter(item -> item.array().equals(array))
                .map(item -> array + "/" + item.index() + field)
                .distinct()
                .toList();
    }
}
