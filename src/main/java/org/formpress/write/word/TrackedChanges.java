package org.formpress.write.word;

import org.formpress.model.Mark;
import org.formpress.write.ooxml.Xml;

/** Writes the elements of tracked changes (ISO/IEC 29500-1, 17.13.5), each with a unique id. */
final class TrackedChanges {

    /** With a fixed date, so that the same data always gives the same bytes. */
    private static final String BY = "\" w:author=\"FormPress\" w:date=\"2024-01-01T00:00:00Z\"";

    /** All annotations of a file share one id space, in which bookmarks count from 1. */
    private static final int FIRST_ID = 1_000_000;

    private final Xml xml;
    private int next = FIRST_ID;

    TrackedChanges(Xml xml) {
        this.xml = xml;
    }

    /** Opens the element around marked runs. */
    void open(Mark mark) {
        if (mark != Mark.KEPT) {
            start(mark);
            xml.raw(">");
        }
    }

    void close(Mark mark) {
        if (mark != Mark.KEPT) {
            xml.raw("</").raw(element(mark)).raw(">");
        }
    }

    /** Marks the end of a paragraph, inside its properties. */
    void paragraphEnd(Mark mark) {
        if (mark != Mark.KEPT) {
            xml.raw("<w:rPr>");
            row(mark);
            xml.raw("</w:rPr>");
        }
    }

    /** Marks a whole row, inside its properties. */
    void row(Mark mark) {
        if (mark != Mark.KEPT) {
            start(mark);
            xml.raw("/>");
        }
    }

    private void start(Mark mark) {
        xml.raw("<").raw(element(mark)).raw(" w:id=\"").raw(next++).raw(BY);
    }

    private static String element(Mark mark) {
        return mark == Mark.INSERTED ? "w:ins" : "w:del";
    }
}
