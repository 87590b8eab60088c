package org.formpress.write.pdf;

import org.formpress.model.Mark;

/**
 * The style of inserted and deleted text: lines as well as colours, as not every reader or printer has colours. Insertions are
 * underlined twice, to differ from underlined text.
 *
 * @param fill       operator that sets the colour of the text
 * @param stroke     operator that sets the colour of the lines
 * @param decoration value of TextDecorationType (ISO 32000-1, table 344)
 * @param word       name in the structure tree
 * @param lines      distances of the lines below the baseline, in thousandths of the font size
 */
record MarkStyle(String fill, String stroke, String decoration, String word, int... lines) {

    /** In thousandths of the font size. */
    static final int LINE_WIDTH = 50;

    private static final MarkStyle INSERTED = new MarkStyle("0 .2 .7 rg\n", "0 .2 .7 RG\n", "Underline", "新增", 75, 175);
    private static final MarkStyle DELETED = new MarkStyle(".75 0 .1 rg\n", ".75 0 .1 RG\n", "LineThrough", "删去", -340);

    /** @param mark other than {@link Mark#KEPT}, which has no style */
    static MarkStyle of(Mark mark) {
        return mark == Mark.INSERTED ? INSERTED : DELETED;
    }
}
