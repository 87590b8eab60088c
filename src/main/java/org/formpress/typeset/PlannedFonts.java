package org.formpress.typeset;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.formpress.font.FontRole;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedTable;

/** Which fonts the tables of a plan use. */
public final class PlannedFonts implements PagePlan.Visitor {

    private final Set<FontRole> roles = EnumSet.noneOf(FontRole.class);

    private PlannedFonts() {}

    public static Set<FontRole> of(PagePlan plan) {
        PlannedFonts fonts = new PlannedFonts();
        plan.blocks().forEach(block -> block.accept(fonts));
        return fonts.roles;
    }

    @Override
    public void heading(PlannedHeading heading) {
        roles.add(FontRole.TITLE);
    }

    @Override
    public void caption(PlannedCaption caption) {
        roles.add(FontRole.BODY);
    }

    @Override
    public void table(PlannedTable table) {
        for (TableFragment fragment : table.fragments()) {
            addRows(fragment.header());
            addRows(fragment.rows());
        }
    }

    private void addRows(List<PlannedRow> rows) {
        for (PlannedRow row : rows) {
            row.cells()
                    .forEach(cell ->
                            cell.lines().forEach(line -> line.pieces().forEach(piece -> roles.add(piece.font()))));
        }
    }
}
