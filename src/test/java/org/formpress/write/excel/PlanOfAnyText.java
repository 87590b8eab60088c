package org.formpress.write.excel;

import org.formpress.Project;
import org.formpress.model.Document;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.typeset.PagePlan;

/** A document's plan as if its cells had words that every font has. */
record PlanOfAnyText(Document document) {

    PagePlan plan() {
        PagePlan planned = Project.typesetter()
                .plan(document.withBlocks(document.blocks().stream()
                        .map(block -> block instanceof Table table ? plain(table) : block)
                        .toList()));
        return new PagePlan(
                document,
                java.util.stream.IntStream.range(0, document.blocks().size())
                        .mapToObj(index -> document.blocks().get(index) instanceof Table table
                                ? with(table, (PagePlan.PlannedTable)
                                        planned.blocks().get(index))
                                : planned.blocks().get(index))
                        .toList(),
                planned.pages(),
                planned.lastUsed());
    }

    private static PagePlan.PlannedTable with(Table table, PagePlan.PlannedTable planned) {
        return new PagePlan.PlannedTable(table, planned.columnWidths(), planned.texts(), planned.fragments());
    }

    private static Table plain(Table table) {
        return new Table(
                table.rules(),
                table.columns(),
                table.header(),
                table.body().stream().map(PlanOfAnyText::plain).toList());
    }

    private static Row plain(Row row) {
        return new Row(
                row.cells().stream()
                        .map(cell -> cell.withText(RichText.plain("文字")))
                        .toList(),
                row.keepWithPrevious());
    }
}
