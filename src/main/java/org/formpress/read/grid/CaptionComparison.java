package org.formpress.read.grid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.formpress.model.Caption;
import org.formpress.model.Caption.Segment;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadLine;
import org.formpress.read.file.ReadText;

/** Reads the values between the form's own words in a line such as （2024 年度）. */
final class CaptionComparison {

    private final Caption caption;
    private final Set<String> known;
    private final Edits edits;

    CaptionComparison(Caption caption, Set<String> known, Edits edits) {
        this.caption = caption;
        this.known = known;
        this.edits = edits;
    }

    /** Reads the values; returns how many anchors the line has. */
    int compare(ReadLine line) throws RefusedException {
        if (line.text().equals(caption.text())) {
            return checkAnchors(line);
        }
        CaptionFrame frame = new CaptionFrame(caption);
        List<Segment> values = frame.values();
        Optional<List<String>> read = frame.valuesIn(line.text());
        if (read.isEmpty()) {
            edits.words(
                    FileRefusal.unreadableIn(line.place(), "", "file.words", caption.text(), line.text()),
                    values.isEmpty() || !line.anchors().pointers(known).isEmpty());
            return checkAnchors(line);
        }
        for (int i = 0; i < values.size(); i++) {
            edits.cell(
                    values.get(i).pointer().orElseThrow().value(),
                    line(values.get(i).text()),
                    line(read.get().get(i)).at(line.place()));
        }
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
