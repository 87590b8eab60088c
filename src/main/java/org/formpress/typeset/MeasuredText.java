package org.formpress.typeset;

import java.util.List;
import org.formpress.font.FontRole;
import org.formpress.model.RichText;
import org.formpress.model.TextParagraph;

/** The characters of a text, with their widths, which are thousandths of a point. */
final class MeasuredText {

    /**
     * A paragraph of a text.
     *
     * @param marker before its first line; empty for none
     */
    record Part(TextParagraph source, StyledText text, StyledText marker) {}

    private final RichText text;
    private final List<Part> parts;
    private final TextSetter setter;
    private final LineEnds ends;

    /** @param setter that has measured it; @param ends where its lines may end */
    MeasuredText(RichText text, List<Part> parts, TextSetter setter, LineEnds ends) {
        this.ends = ends;
        this.text = text;
        this.parts = List.copyOf(parts);
        this.setter = setter;
    }

    private boolean isOfChoices() {
        return ends == LineEnds.CHOICES && parts.size() == 1;
    }

    boolean isStacked() {
        return ends == LineEnds.STACKED;
    }

    RichText text() {
        return text;
    }

    List<Part> parts() {
        return parts;
    }

    /** In UTF-16 units. */
    int length() {
        return parts.stream().mapToInt(part -> part.text().length()).sum();
    }

    /** How many lines it has in a box of that width. */
    int lines(int width) {
        return isOfChoices()
                ? setter.count(setter.measure(atChoices(width, false), base()), width)
                : setter.count(this, width);
    }

    private FontRole base() {
        return parts.get(0).text().base();
    }

    /**
     * The text of choices with boxes, with line feeds between those that a box of that width has no room for.
     *
     * @param even whether its lines are to be about equally long
     */
    RichText atChoices(int width, boolean even) {
        ChoiceBreaks breaks = new ChoiceBreaks(parts.get(0).text());
        return ChoiceBreaks.broken(parts.get(0).source(), even ? breaks.balanced(width) : breaks.at(width));
    }

    /** How many lines it has at least, if none is wider. */
    int leastLines(int width) {
        int lines = 0;
        for (Part part : parts) {
            // A tab is as wide as the place where it stands wants.
            boolean tabbed = part.text().text().indexOf('\t') >= 0;
            lines += tabbed ? 1 : Math.max(1, (part.text().width(0, part.text().length()) + width - 1) / width);
        }
        return lines;
    }

    /** Its width in one line; more than any box has for a text of several paragraphs or lines. */
    int oneLine() {
        StyledText only = parts.get(0).text();
        boolean several = parts.size() > 1
                || isStacked() && Stacking.end(only.text(), 0) < only.length()
                || parts.get(0).source().isItem()
                || only.text().indexOf('\n') >= 0;
        return several ? Integer.MAX_VALUE : only.width(0, only.length());
    }

    /** The width of what is before a character in a text of one paragraph. */
    int widthBefore(char character) {
        StyledText only = parts.get(0).text();
        return only.width(0, only.text().indexOf(character));
    }

    /** The width of the first characters of a text of one paragraph. */
    int widthOf(int characters) {
        return parts.get(0).text().width(0, characters);
    }

    /** The width of its widest part without a break; of a label, the widest word; of a stacked text, the widest character. */
    int widestPart(boolean label) {
        if (isOfChoices()) {
            return new ChoiceBreaks(parts.get(0).text()).widest();
        }
        LineBreaks breaks = setter.breaks(label);
        return parts.stream()
                .mapToInt(part -> widestPart(part.text(), breaks))
                .max()
                .orElse(0);
    }

    private int widestPart(StyledText paragraph, LineBreaks breaks) {
        breaks.read(paragraph.text());
        int widest = 0;
        for (int from = 0, to; from < paragraph.length(); from = to) {
            to = isStacked() ? Stacking.end(paragraph.text(), from) : breaks.after(from);
            widest = Math.max(widest, paragraph.width(from, paragraph.withoutHangingSpace(from, to)));
        }
        return widest;
    }
}
