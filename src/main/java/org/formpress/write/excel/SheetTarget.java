package org.formpress.write.excel;

import java.util.Optional;
import java.util.function.Function;
import org.formpress.model.Caption;
import org.formpress.model.Document;
import org.formpress.typeset.Millipoints;
import org.formpress.typeset.PagePlan;
import org.formpress.write.Manuscript;

/**
 * A sheet that blocks are written into.
 *
 * @param <S>    its format
 * @param styles those of its workbook
 */
record SheetTarget<S extends Sheet>(S sheet, SheetStyles styles, SheetNames names, SheetValues values) {

    /** The sheet of a form, or of the comparison of two, with all that stands on it. @param format makes the sheet */
    static <S extends Sheet> SheetTarget<S> of(
            Manuscript manuscript, SheetStyles styles, Function<SheetColumns, S> format) {
        PagePlan plan = manuscript.plan();
        Optional<Caption> legend = manuscript.document().legend();
        S sheet = format.apply(columns(plan, legend.isPresent()));
        SheetNames names = new SheetNames();
        SheetValues values = legend.<SheetValues>map(words -> new ComparedValues(words, new CellNotes(sheet)))
                .orElseGet(() -> new FormValues(sheet, names));
        SheetTarget<S> target = new SheetTarget<>(sheet, styles, names, values);
        new ExcelBlockWriter(plan, manuscript.types(), SpareRoom.of(plan), target);
        return target;
    }

    static SheetColumns columns(PagePlan plan, boolean withSigns) {
        Document document = plan.document();
        return SheetColumns.of(plan, Millipoints.ofMillimetres(document.page().textWidth()), withSigns);
    }
}
