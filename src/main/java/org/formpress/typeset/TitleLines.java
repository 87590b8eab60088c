package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.Caption;
import org.formpress.model.Heading;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.model.Typography;
import org.formpress.typeset.Line.Piece;
import org.formpress.typeset.PagePlan.PlannedCaption;

/** The lines of a form's title and of the line below it: one each if they fit the page, else as few as needed, evenly long. */
final class TitleLines {

    private final FontLibrary fonts;
    private final Typography type;
    private final int width;

    /** @param width of the text area, in thousandths of a point */
    TitleLines(FontLibrary fonts, Typography type, int width) {
        this.fonts = fonts;
        this.type = type;
        this.width = width;
    }

    /** Broken between words. */
    List<Line> heading(Heading heading) {
        int size = Millipoints.ofPoints(type.title());
        if (!surelyFits(heading.text().length(), size)) {
            TextSetter setter = new TextSetter(fonts, size, false);
            MeasuredText measured = setter.measure(RichText.plain(heading.text()), FontRole.TITLE);
            if (measured.oneLine() > width) {
                return setter.setLabel(measured, width);
            }
        }
        return List.of(new Line(FontRuns.pieces(heading.text(), FontRole.TITLE, Mark.KEPT, fonts), 0, true, false, 0));
    }

    /** No glyph but a few dashes is wider than the em, and long texts are measured. */
    private boolean surelyFits(int characters, int size) {
        return characters * (long) size <= width;
    }

    /** Each segment is known on every line. */
    PlannedCaption caption(Caption caption) {
        int size = Millipoints.ofPoints(type.caption());
        int leading = Millipoints.ofPoints(type.captionLeading());
        if (!surelyFits(length(caption), size)) {
            TextSetter setter = new TextSetter(fonts, size, false);
            MeasuredText measured = setter.measure(text(caption), FontRole.BODY);
            boolean oneParagraph = measured.oneLine() < Integer.MAX_VALUE;
            if (oneParagraph && measured.oneLine() > width) {
                return broken(caption, setter.setBalanced(measured, width), setter);
            }
        }
        List<List<Piece>> pieces = caption.segments().stream()
                .map(segment -> FontRuns.pieces(segment.text(), FontRole.BODY, segment.mark(), fonts))
                .toList();
        return new PlannedCaption(caption, leading, 0, 0, List.of(pieces));
    }

    private static int length(Caption caption) {
        int length = 0;
        for (Caption.Segment segment : caption.segments()) {
            length += segment.text().length();
        }
        return length;
    }

    private static RichText text(Caption caption) {
        Run[] runs = caption.segments().stream()
                .filter(segment -> !segment.text().isEmpty())
                .map(segment -> Run.plain(segment.text()).marked(segment.mark()))
                .toArray(Run[]::new);
        return new RichText(List.of(TextParagraph.of(runs)));
    }

    /** Several lines stand as close as those of a title. */
    private PlannedCaption broken(Caption caption, List<Line> lines, TextSetter setter) {
        int alone = Millipoints.ofPoints(type.captionLeading());
        int leading = Millipoints.ofPoints(type.caption() * type.headingLeading() / type.title());
        int widest = lines.stream()
                .mapToInt(line -> setter.measure(RichText.plain(line.text()), FontRole.BODY)
                        .oneLine())
                .max()
                .orElse(0);
        return new PlannedCaption(caption, leading, (alone - leading) / 2, widest, bySegments(caption, lines));
    }

    private static List<List<List<Piece>>> bySegments(Caption caption, List<Line> lines) {
        List<List<List<Piece>>> all = new ArrayList<>(lines.size());
        int segment = 0;
        int taken = 0;
        for (Line line : lines) {
            List<List<Piece>> parts = new ArrayList<>();
            caption.segments().forEach(any -> parts.add(new ArrayList<>()));
            for (Piece piece : line.pieces()) {
                while (taken == caption.segments().get(segment).text().length()) {
                    segment++;
                    taken = 0;
                }
                parts.get(segment).add(piece);
                taken += piece.text().length();
            }
            all.add(parts);
        }
        return all;
    }
}
