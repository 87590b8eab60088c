package org.formpress.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.TextParagraph;
import org.formpress.model.TextParagraph.Revision;

/** Texts inserted or deleted as a whole. */
final class MarkedText {

    private MarkedText() {}

    static RichText of(RichText text, Mark mark) {
        List<TextParagraph> paragraphs = text.paragraphs();
        int last = paragraphs.size() - 1;
        return new RichText(IntStream.rangeClosed(0, last)
                .mapToObj(index -> of(paragraphs.get(index), mark, index == last ? Mark.KEPT : mark))
                .toList());
    }

    // The end of a cell's last paragraph belongs to the cell.
    private static TextParagraph of(TextParagraph paragraph, Mark mark, Mark end) {
        return new TextParagraph(
                paragraph.runs().stream().map(run -> run.marked(mark)).toList(),
                paragraph.marker(),
                paragraph.level(),
                new Revision(mark, "", end));
    }
}
