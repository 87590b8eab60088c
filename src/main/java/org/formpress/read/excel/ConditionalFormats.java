package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.ooxml.XmlCursor;

/**
 * The conditional formats of a sheet (ISO/IEC 29500-1, 18.3.1.18, and those that Excel 2010 added beside them). Whether their conditions
 * hold depends on other cells and on the day: any of them may.
 */
final class ConditionalFormats {

    /** More areas than a form's sheet has cells that differ. */
    private static final int MAX_AREAS = 4096;

    private record Rule(CellRange area, ConditionalLook look) {}

    private final CellStyles styles;
    private final List<Rule> rules = new ArrayList<>();

    ConditionalFormats(CellStyles styles) {
        this.styles = styles;
    }

    /** Reads the current element, {@code conditionalFormatting}. */
    void read(XmlCursor cursor) throws RefusedException {
        StringBuilder areas = new StringBuilder(cursor.attribute("sqref"));
        List<ConditionalLook> looks = new ArrayList<>();
        cursor.children(name -> {
            switch (name) {
                case "cfRule" -> looks.add(look(cursor));
                case "sqref" -> areas.append(' ').append(CellText.content(cursor));
                default -> cursor.skip();
            }
        });
        looks.removeIf(ConditionalLook.PLAIN::equals);
        for (String area : areas.toString().strip().split("\\s+", -1)) {
            for (ConditionalLook look : area.isEmpty() ? List.<ConditionalLook>of() : looks) {
                rules.add(new Rule(CellRange.of(area), look));
            }
            if (rules.size() > MAX_AREAS) {
                throw FileRefusal.unsafe("file.nesting", cursor.part());
            }
        }
    }

    private ConditionalLook look(XmlCursor cursor) throws RefusedException {
        ConditionalLook[] look = {styles.conditional(cursor.attribute("dxfId"))};
        cursor.children(name -> {
            switch (name) {
                case "dxf" -> look[0] = ConditionalLook.read(cursor, styles.palette());
                case "colorScale", "dataBar", "iconSet" -> look[0] = graphic(look[0], cursor);
                default -> cursor.skip();
            }
        });
        return look[0];
    }

    private ConditionalLook graphic(ConditionalLook look, XmlCursor cursor) throws RefusedException {
        boolean alone = !Numbers.isOn(cursor.attribute("showValue"));
        List<Integer> colours = new ArrayList<>();
        cursor.children(name -> {
            if (name.equals("color")) {
                colours.add(styles.palette().colour(cursor, 0));
            } else {
                cursor.skip();
            }
        });
        ConditionalLook shown = colours.isEmpty() ? look : look.on(Ground.between(colours, cursor.part()));
        return alone ? shown.withoutNumber() : shown;
    }

    /** How many areas there are in which they may change something. */
    int areas() {
        return rules.size();
    }

    /** Whether a reader may see something else in a cell than it holds. */
    boolean change(SheetCell cell) {
        if (rules.isEmpty()) {
            return false;
        }
        Deadline.check();
        return rules.stream()
                .filter(rule -> rule.area().has(cell.place().row(), cell.column()))
                .anyMatch(rule -> rule.look().changes(cell.display()));
    }
}
