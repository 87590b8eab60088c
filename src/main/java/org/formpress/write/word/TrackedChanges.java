package org.formpress.write.word;

import org.formpress.model.Mark;
import org.formpress.write.Utf8Text;

/** The elements that make changes tracked (ISO/IEC 29500-1, 17.13.5), each with a number of its own. */
final class TrackedChanges {

    /** A fixed date, as the same data must give the same bytes whenever it is compared. */
    private static final String BY = "\" w:author=\"FormPress\" w:date=\"2024-01-01T00:00:00Z\"";

    /** Bookmarks are numbered from 1, and all annotations of a file share their numbers. */
    private static final int FIRST_ID = 1_000_000;

    private final Utf8Text out;
    private int next = FIRST_ID;

    TrackedChanges(Utf8Text out) {
        this.out = out;
    }

    /** Begins runs with a mark. */
    void open(Mark mark) {
        if (mark != Mark.KEPT) {
            start(mark);
            out.append(">");
        }
    }

    void close(Mark mark) {
        if (mark != Mark.KEPT) {
            out.append("</").append(element(mark)).append(">");
        }
    }

    /** The end of a paragraph, among its properties. */
    void paragraphEnd(Mark mark) {
        if (mark != Mark.KEPT) {
            out.append("<w:rPr>");
            row(mark);
            out.append("</w:rPr>");
        }
    }

    /** A whole row, among its properties. */
    void row(Mark mark) {
        if (mark != Mark.KEPT) {
            start(mark);
            out.append("/>");
        }
    }

    private void start(Mark mark) {
        out.append("<").append(element(mark)).append(" w:id=\"").append(next++).append(BY);
    }

    private static String element(Mark mark) {
        return mark == Mark.INSERTED ? "w:ins" : "w:del";
    }
}
