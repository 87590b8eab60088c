package org.formpress.write.html;

import java.util.List;
import org.formpress.typeset.Line;

/**
 * What a browser must be told so that it justifies the lines of a paragraph that the plan does. By itself it stretches every line
 * that wraps, however short, and not the last, even if the text goes on on the next page.
 */
final class JustifiedLines {

    private JustifiedLines() {}

    /** The class of a line's span; empty for none. */
    static String look(List<Line> lines, int index) {
        boolean stretched = lines.get(index).stretch() > 0;
        boolean wraps = index + 1 < lines.size() && !lines.get(index + 1).broken();
        return stretched == wraps ? "" : wraps ? "short" : "full";
    }

    /** Whether a line ends with a space that hangs over the edge, as it does only outside of text that does not wrap. */
    static boolean hasHangingSpace(Line line) {
        return line.stretch() > 0 && line.text().endsWith(" ");
    }
}
