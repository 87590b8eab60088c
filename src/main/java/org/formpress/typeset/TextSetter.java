package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.Deadline;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;

/** Breaks texts into lines. Not thread-safe. */
final class TextSetter {

    private static final int MAX_BALANCED_LINES = 4;

    /** Of a value that is not broken inside words, in UTF-16 units. In longer ones nobody minds, and the dictionary is slow. */
    private static final int MAX_SHORT = 24;

    private final FontLibrary library;
    private final int size;
    private final boolean spaced;
    private final LineBreaks anywhere = LineBreaks.anywhere();
    private final LineBreaks betweenWords = LineBreaks.betweenWords();
    private LineBreaks breaks = anywhere;
    private int emergencies;

    /**
     * @param size   of the text, in thousandths of a point
     * @param spaced whether there is more between characters than their widths ({@link Spacing})
     */
    TextSetter(FontLibrary library, int size, boolean spaced) {
        this.library = library;
        this.size = size;
        this.spaced = spaced;
    }

    /**
     * Measures a text, to be set in any width.
     *
     * @param base the font for runs that are not bold
     */
    MeasuredText measure(RichText text, FontRole base) {
        return measure(text, base, LineEnds.USUAL);
    }

    /**
     * Measures a text, to be set in any width.
     *
     * @param base the font for runs that are not bold
     * @param ends where its lines may end
     */
    MeasuredText measure(RichText text, FontRole base, LineEnds ends) {
        List<MeasuredText.Part> parts = new ArrayList<>(text.paragraphs().size());
        for (TextParagraph paragraph : text.paragraphs()) {
            Deadline.check();
            parts.add(new MeasuredText.Part(paragraph, styled(paragraph.runs(), base), marker(paragraph, base)));
        }
        return new MeasuredText(text, parts, this, ends);
    }

    private StyledText styled(List<Run> runs, FontRole base) {
        return new StyledText(runs, library, size, base, spaced);
    }

    private StyledText marker(TextParagraph paragraph, FontRole base) {
        if (!paragraph.isItem()) {
            return styled(List.of(), base);
        }
        List<Run> runs = paragraph.markerRuns();
        Run last = runs.remove(runs.size() - 1);
        runs.add(last.withText(last.text() + " "));
        return styled(runs, base);
    }

    /** Where lines may end; of a label, between words only. */
    LineBreaks breaks(boolean label) {
        return label ? betweenWords : anywhere;
    }

    /**
     * Sets one of the form's own words like {@link #setBalanced}, with breaks between words only, if each word is narrower than the
     * box.
     */
    List<Line> setLabel(MeasuredText text, int width) {
        breaks = betweenWords;
        try {
            List<Line> lines = setBalanced(text, width);
            if (emergencies == 0) {
                return lines;
            }
        } finally {
            breaks = anywhere;
        }
        return setBalanced(text, width);
    }

    /**
     * Sets a text in the fewest lines, made as even as possible, like {@code text-wrap: balance} in CSS.
     *
     * @param width of the box, in thousandths of a point
     */
    List<Line> setBalanced(MeasuredText text, int width) {
        return balanced(text, width, set(text, width));
    }

    /** Sets a value like {@link #setBalanced}; a short one with breaks between words only, if that takes no further line. */
    List<Line> setValue(MeasuredText text, int width) {
        List<Line> lines = set(text, width);
        if (lines.size() == 1 || text.length() > MAX_SHORT || emergencies > 0) {
            return balanced(text, width, lines);
        }
        breaks = betweenWords;
        try {
            if (count(text, width) == lines.size() && emergencies == 0) {
                return balanced(text, width, set(text, width));
            }
        } finally {
            breaks = anywhere;
        }
        emergencies = 0;
        return balanced(text, width, lines);
    }

    private List<Line> balanced(MeasuredText text, int width, List<Line> lines) {
        if (lines.size() == text.parts().size() || lines.size() > MAX_BALANCED_LINES) {
            return lines;
        }
        int unavoidable = emergencies;
        RichText broken = withBreakBeforeParenthesis(text.text());
        if (lines.size() == 2 && broken != text.text()) {
            List<Line> apart = set(measure(broken, text.parts().get(0).text().base()), width);
            if (apart.size() == 2) {
                return apart.stream().map(Line::unbroken).toList();
            }
        }
        int tooNarrow = width / 2;
        int enough = width;
        while (enough - tooNarrow > size / 20) {
            int middle = (tooNarrow + enough) / 2;
            if (count(text, middle) > lines.size() || emergencies > unavoidable) {
                tooNarrow = middle;
            } else {
                enough = middle;
            }
        }
        return set(text, enough);
    }

    /** 项目资金(万元) reads better as 项目资金 above (万元) than with a break inside either. */
    private static RichText withBreakBeforeParenthesis(RichText text) {
        TextParagraph only = text.paragraphs().get(0);
        int parenthesis = only.text().indexOf('(');
        if (parenthesis < 1 || text.paragraphs().size() > 1 || only.runs().size() > 1) {
            return text;
        }
        String broken =
                only.text().substring(0, parenthesis) + "\n" + only.text().substring(parenthesis);
        return new RichText(List.of(TextParagraph.of(only.runs().get(0).withText(broken))));
    }

    /**
     * Breaks a text into lines that fit the width, greedily.
     *
     * @param width of the box, in thousandths of a point
     */
    List<Line> set(MeasuredText text, int width) {
        return set(text, width, false);
    }

    /**
     * Sets a text like {@link #set}, with lines as long as the box where a paragraph goes on in the next line (两端对齐).
     *
     * @param width of the box, in thousandths of a point
     */
    List<Line> setJustified(MeasuredText text, int width) {
        return set(text, width, true);
    }

    private List<Line> set(MeasuredText text, int width, boolean justified) {
        emergencies = 0;
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < text.parts().size(); index++) {
            ParagraphSetter paragraph = paragraph(text, index, width, justified);
            paragraph.forEachLine((from, to) -> lines.add(paragraph.line(from, to)));
            emergencies += paragraph.emergencies();
        }
        return lines;
    }

    /** How many lines {@link #set} makes. */
    int count(MeasuredText text, int width) {
        emergencies = 0;
        int[] lines = {0};
        for (int index = 0; index < text.parts().size(); index++) {
            ParagraphSetter paragraph = paragraph(text, index, width, false);
            paragraph.forEachLine((from, to) -> lines[0]++);
            emergencies += paragraph.emergencies();
        }
        return lines[0];
    }

    private ParagraphSetter paragraph(MeasuredText text, int index, int width, boolean justified) {
        return new ParagraphSetter(text, index, size, width, breaks, justified);
    }
}
