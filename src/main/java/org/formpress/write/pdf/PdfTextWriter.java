package org.formpress.write.pdf;

import java.util.List;
import org.apache.fop.pdf.StructureElement;
import org.formpress.model.Mark;
import org.formpress.typeset.Line;
import org.formpress.typeset.Line.Piece;
import org.jspecify.annotations.Nullable;

/** Writes the text of one structure element; inserted and deleted parts become elements of their own. */
final class PdfTextWriter {

    private final OpenPage page;
    private final Structure structure;
    private final StructureElement element;
    private @Nullable Mark open;

    PdfTextWriter(OpenPage page, Structure structure, StructureElement element) {
        this.page = page;
        this.structure = structure;
        this.element = element;
    }

    /** Prints a line; lengths as in {@link OpenPage#line}. */
    void line(Line line, int size, int leading, int x, int top) {
        List<Piece> pieces = line.pieces();
        int at = x;
        for (int from = 0; from < pieces.size(); ) {
            Mark mark = pieces.get(from).mark();
            int to = from + 1;
            while (to < pieces.size() && pieces.get(to).mark() == mark) {
                to++;
            }
            begin(mark);
            at = page.line(line, from, to, size, leading, at, top);
            from = to;
        }
    }

    private void begin(Mark mark) {
        if (mark != open) {
            if (open != null) {
                page.endText();
            }
            page.beginText(mark == Mark.KEPT ? element : structure.revision(element, mark));
            open = mark;
        }
    }

    /** Ends the text; a text without lines is written too. */
    void end() {
        if (open == null) {
            begin(Mark.KEPT);
        }
        page.endText();
    }
}
