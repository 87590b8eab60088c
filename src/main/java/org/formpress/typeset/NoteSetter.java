package org.formpress.typeset;

import java.util.List;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.Block;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Paragraph;
import org.formpress.model.SigningPlace;
import org.formpress.typeset.PagePlan.PlannedParagraph;

/** Sets paragraphs outside of tables: notes, and lines with places to seal and to sign. Lengths are thousandths of a point. */
final class NoteSetter {

    private final FontLibrary fonts;
    private final int width;

    /** @param width of the text area */
    NoteSetter(FontLibrary fonts, int width) {
        this.fonts = fonts;
        this.width = width;
    }

    /** The paragraph with its space above, as if it did not begin a page. */
    PlannedParagraph set(Paragraph paragraph) {
        int size = Millipoints.ofPoints(paragraph.size());
        int leading = Millipoints.ofPoints(paragraph.leading());
        TextSetter text = new TextSetter(fonts, size, false);
        FontRole base = paragraph.title() ? FontRole.TITLE : FontRole.BODY;
        MeasuredText measured = text.measure(paragraph.text(), base);
        List<Line> lines = switch (paragraph.alignment()) {
            case START -> text.setJustified(measured, width);
            case CENTER -> text.setBalanced(measured, width);
            case END -> text.set(measured, width);
        };
        List<PlannedPlace> places = paragraph.places().stream()
                .map(place -> planned(place, paragraph, measured, leading))
                .toList();
        if (!places.isEmpty() && lines.size() > 1) {
            throw new InvalidDocumentException("places to seal or to sign must stand in one line, which fits the page");
        }
        int above = Millipoints.ofMillimetres(paragraph.above());
        return new PlannedParagraph(paragraph, false, above, size, leading, lines, places);
    }

    private PlannedPlace planned(SigningPlace place, Paragraph paragraph, MeasuredText text, int leading) {
        int free = width - text.oneLine();
        int begin = switch (paragraph.alignment()) {
            case START -> 0;
            case CENTER -> free / 2;
            case END -> free;
        };
        int height = Millipoints.ofMillimetres(place.height());
        return new PlannedPlace(
                place,
                begin + text.widthOf(place.from()),
                (leading - height) / 2,
                Millipoints.ofMillimetres(place.width()),
                height);
    }

    /** How high the paragraphs are with which a list of blocks begins, down to the last that has a place to seal or to sign. */
    int heightToLastPlace(List<Block> blocks) {
        return blocks.subList(0, endOfPlaces(blocks)).stream()
                .mapToInt(block -> height(set((Paragraph) block)))
                .sum();
    }

    private static int endOfPlaces(List<Block> blocks) {
        int end = 0;
        for (int index = 0; index < blocks.size() && blocks.get(index) instanceof Paragraph paragraph; index++) {
            end = paragraph.places().isEmpty() ? end : index + 1;
        }
        return end;
    }

    /** With the space above. */
    static int height(PlannedParagraph planned) {
        return planned.above() + planned.lines().size() * planned.leading();
    }
}
