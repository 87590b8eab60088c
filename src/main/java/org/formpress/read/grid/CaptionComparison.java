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
        List<Segment> values = caption.segments().stream()
                .filter(segment -> segment.pointer().isPresent())
                .toList();
        String before = words(0, values.isEmpty() ? 0 : caption.segments().indexOf(values.get(0)));
        String after = words(
                values.isEmpty() ? 0 : caption.segments().indexOf(values.get(0)) + 1,
                caption.segments().size());
        boolean framed = line.text().startsWith(before)
                && line.text().endsWith(after)
                && line.text().length() >= before.length() + after.length();
        // With two values in one line, it would be ambiguous where the first ends.
        if (values.size() != 1 || !framed) {
            throw FileRefusal.unreadable("file.words", caption.text(), line.text());
        }
        String value = line.text().substring(before.length(), line.text().length() - after.length());
        Segment segment = values.get(0);
        edits.cell(segment.pointer().orElseThrow().value(), line(segment.text()), line(value));
        return checkAnchors(line);
    }

    private static ReadText line(String text) {
        return new ReadText(List.of(new ReadText.Paragraph("", text)));
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        caption.segments().subList(from, to).forEach(segment -> words.append(segment.text()));
        return words.toString();
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
