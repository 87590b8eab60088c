package org.formpress.read.grid;

import java.util.List;
import java.util.Set;
import org.formpress.model.Caption;
import org.formpress.model.Caption.Segment;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadLine;
import org.formpress.read.file.ReadText;

/** Reads the value between the form's own words in a line such as （2024 年度）. */
final class CaptionComparison {

    private final Caption caption;
    private final Set<String> known;
    private final Edits edits;

    CaptionComparison(Caption caption, Set<String> known, Edits edits) {
        this.caption = caption;
        this.known = known;
        this.edits = edits;
    }

    /** Reads the value; returns how many anchors the line has. */
    int compare(ReadLine line) throws RefusedException {
        if (line.text().equals(caption.text())) {
            return checkAnchors(line);
        }
        CaptionFrame frame = new CaptionFrame(caption);
        if (frame.value().isEmpty() || !frame.fits(line.text())) {
            edits.words(
                    FileRefusal.unreadableIn(line.place(), "", "file.words", caption.text(), line.text()),
                    frame.value().isEmpty() || !line.anchors().pointers(known).isEmpty());
            return checkAnchors(line);
        }
        Segment value = frame.value().get();
        edits.cell(
                value.pointer().orElseThrow().value(),
                line(value.text()),
                line(frame.valueIn(line.text())).at(line.place()));
        return checkAnchors(line);
    }

    private static ReadText line(String text) {
        return new ReadText(List.of(new ReadText.Paragraph("", text)));
    }

    private int checkAnchors(ReadLine line) throws RefusedException {
        Set<String> pointers = line.anchors().pointers(known);
        for (String pointer : pointers) {
            if (caption.segments().stream()
                    .noneMatch(segment -> segment.pointer()
                            .filter(own -> own.value().equals(pointer))
                            .isPresent())) {
                throw FileRefusal.unreadableAt(Anchors.first(Set.of(pointer), known), "file.anchor.line", pointer);
            }
        }
        return pointers.size();
    }
}
