package org.formpress.write.word;

import org.formpress.model.Alignment;
import org.formpress.model.Paragraph;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.write.ooxml.Xml;

/** Writes paragraphs outside of tables, with their own formatting, as on a cover. */
final class FreeParagraphWriter {

    private static final String TITLE_FONT = "<w:rFonts w:ascii=\"黑体\" w:eastAsia=\"黑体\" w:hAnsi=\"黑体\" w:cs=\"黑体\"/>";

    private final Xml xml;
    private final WordTextWriter text;

    FreeParagraphWriter(Xml xml, WordTextWriter text) {
        this.xml = xml;
        this.text = text;
    }

    /** @param keepsNext whether it stays on the page of the block below */
    void write(Paragraph paragraph, boolean keepsNext) {
        int room = Twips.ofPoints((paragraph.leading() - paragraph.textLeading()) / 2);
        int above = Twips.ofMillimetres(paragraph.above());
        if (room > 0) {
            room(above, room, true);
            above = 0;
        }
        long halfPoints = Math.round(2 * paragraph.size());
        String size = "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
        for (TextParagraph part : paragraph.text().paragraphs()) {
            xml.raw("<w:p><w:pPr>").raw(paragraph.heading() ? "<w:pStyle w:val=\"Heading1\"/>" : "");
            xml.raw(keepsNext || room > 0 ? "<w:keepNext/><w:keepLines/>" : "");
            xml.raw("<w:spacing w:before=\"").raw(above);
            xml.raw("\" w:after=\"0\" w:line=\"").raw(Twips.ofPoints(paragraph.textLeading()));
            xml.raw("\" w:lineRule=\"exact\"/>")
                    .raw(alignment(paragraph.alignment()))
                    .raw("</w:pPr>");
            for (Run run : part.runs()) {
                text.run(run, paragraph.title() ? TITLE_FONT : "", size);
            }
            xml.raw("</w:p>");
            above = 0;
        }
        if (room > 0) {
            room(0, room, keepsNext);
        }
    }

    /** Half of what a place to seal has beside its line: an empty line, which no page end takes away, as it does a space below. */
    private void room(int above, int height, boolean keepsNext) {
        xml.raw("<w:p><w:pPr>").raw(keepsNext ? "<w:keepNext/>" : "");
        xml.raw("<w:spacing w:before=\"")
                .raw(above)
                .raw("\" w:after=\"0\" w:line=\"")
                .raw(height);
        xml.raw("\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private static String alignment(Alignment alignment) {
        return switch (alignment) {
            case START -> "<w:jc w:val=\"both\"/>";
            case CENTER -> "<w:jc w:val=\"center\"/>";
            case END -> "<w:jc w:val=\"right\"/>";
        };
    }
}
