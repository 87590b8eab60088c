package org.formpress.write.word;

import org.formpress.model.Mark;
import org.formpress.write.Utf8Text;

/** Writes the elements of tracked changes (ISO/IEC 29500-1, 17.13.5), each with a unique id. */
final class TrackedChanges {

    /** With a fixed date, so that the same data always gives the same bytes. */
    private static final String BY = "\" w:author=\"FormPress\" w:date=\"2024-01-01T00:00:00Z\"";

    /** All annotations of a file share one id space, in which bookmarks count from 1. */
    private static final int FIRST_ID = 1_000_000;

    private final Utf8Text out;
    private int next = FIRST_ID;

    TrackedChanges(Utf8Text out) {
        this.out = out;
    }

    /** Opens the element around marked runs. */
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

    /** Marks the end of a paragraph, inside its properties. */
    void paragraphEnd(Mark mark) {
        if (mark != Mark.KEPT) {
            out.append("<w:rPr>");
            row(mark);
            out.append("</w:rPr>");
        }
    }

    /** Marks a whole row, inside its properties. */
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
