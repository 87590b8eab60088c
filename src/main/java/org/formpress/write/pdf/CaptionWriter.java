package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.pdf.StructureElement;
import org.formpress.model.Caption;
import org.formpress.model.Caption.Segment;
import org.formpress.typeset.Line;
import org.formpress.typeset.Line.Piece;

/** Writes the lines of a caption; a value in it is a structure element, on however many lines. */
final class CaptionWriter {

    private final Structure structure;
    private final List<Segment> segments;
    private final StructureElement paragraph;
    private final List<StructureElement> elements = new ArrayList<>();

    CaptionWriter(Structure structure, Caption caption) {
        this.structure = structure;
        this.segments = caption.segments();
        this.paragraph = structure.paragraph();
    }

    /** Writes a line, the text of each segment; lengths as in {@link OpenPage#line}. */
    void write(List<List<Piece>> line, OpenPage page, int size, int leading, int x, int top) {
        int at = x;
        for (int index = 0; index < line.size(); index++) {
            List<Piece> text = line.get(index);
            StructureElement element = element(index);
            if (!text.isEmpty() || segments.get(index).text().isEmpty()) {
                PdfTextWriter writer = new PdfTextWriter(page, structure, element);
                writer.line(new Line(text, 0, true, false, 0), size, leading, at, top);
                writer.end();
            }
            at += text.isEmpty() ? 0 : page.width(text, size);
        }
    }

    /** A text of the form's own has no element but the paragraph. */
    private StructureElement element(int index) {
        if (index == elements.size()) {
            Segment segment = segments.get(index);
            elements.add(segment.pointer().isEmpty() ? paragraph : structure.span(paragraph, segment.pointer()));
        }
        return elements.get(index);
    }
}
