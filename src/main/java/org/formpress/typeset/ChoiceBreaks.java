package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.model.TickBoxes;

/** Where the lines of one text of choices end, in one paragraph. Widths are thousandths of a point. */
final class ChoiceBreaks {

    private final StyledText styled;
    private final String text;

    ChoiceBreaks(StyledText styled) {
        this.styled = styled;
        this.text = styled.text();
    }

    /** The width of the widest choice with its box. */
    int widest() {
        int widest = 0;
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = end(from);
            widest = Math.max(widest, styled.width(from, to));
        }
        return widest;
    }

    /** The places of the blanks at which lines end: each line takes the choices that it has room for, and one at least. */
    List<Integer> at(int width) {
        List<Integer> breaks = new ArrayList<>();
        int start = 0;
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = end(from);
            if (from > start && styled.width(start, to) > width) {
                breaks.add(from - 1);
                start = from;
            }
        }
        return breaks;
    }

    /** The same number of lines as in {@link #at}, about equally long. */
    List<Integer> balanced(int width) {
        int lines = at(width).size();
        int tooNarrow = width / 2;
        int enough = width;
        while (lines > 0 && enough - tooNarrow > 1000) {
            int middle = (tooNarrow + enough) / 2;
            if (at(middle).size() > lines || widest() > middle) {
                tooNarrow = middle;
            } else {
                enough = middle;
            }
        }
        return at(enough);
    }

    private int end(int from) {
        int end = text.indexOf(TickBoxes.SEPARATOR, from);
        return end < 0 ? text.length() : end;
    }

    /** The text with line feeds in the place of the blanks. */
    static RichText broken(TextParagraph paragraph, List<Integer> breaks) {
        if (breaks.isEmpty()) {
            return new RichText(List.of(paragraph));
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (Run run : paragraph.runs()) {
            StringBuilder broken = new StringBuilder(run.text());
            for (int place : breaks) {
                if (place >= start && place < start + run.text().length()) {
                    broken.setCharAt(place - start, '\n');
                }
            }
            runs.add(run.withText(broken.toString()));
            start += run.text().length();
        }
        return new RichText(
                List.of(new TextParagraph(runs, paragraph.marker(), paragraph.level(), paragraph.revision())));
    }
}
