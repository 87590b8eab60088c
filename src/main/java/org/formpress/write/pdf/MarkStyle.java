package org.formpress.write.pdf;

import org.formpress.model.Mark;

/**
 * How the text of a compared form shows what became of it: by a line as well as by a colour, as not everybody sees colours and
 * not every printer has them. An emphasis of the data's own has one line below, an insertion two.
 *
 * @param fill       operator that takes up the colour of the text
 * @param stroke     operator that takes up the colour of its lines
 * @param decoration the value of TextDecorationType (ISO 32000-1, table 344)
 * @param word       what it is called in the structure tree
 * @param lines      how far the lines stand below the base line, in thousandths of the size
 */
record MarkStyle(String fill, String stroke, String decoration, String word, int... lines) {

    /** Of the size, in thousandths. */
    static final int LINE_WIDTH = 50;

    private static final MarkStyle INSERTED = new MarkStyle("0 .2 .7 rg\n", "0 .2 .7 RG\n", "Underline", "新增", 75, 175);
    private static final MarkStyle DELETED = new MarkStyle(".75 0 .1 rg\n", ".75 0 .1 RG\n", "LineThrough", "删去", -340);

    /** @param mark not {@link Mark#KEPT}, which shows nothing */
    static MarkStyle of(Mark mark) {
        return mark == Mark.INSERTED ? INSERTED : DELETED;
    }
}
