package org.formpress.write.word;

import org.formpress.model.Alignment;
import org.formpress.model.Paragraph;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.write.Utf8Text;

/** Writes paragraphs outside of tables, with their own formatting, as on a cover. */
final class FreeParagraphWriter {

    private static final String TITLE_FONT = "<w:rFonts w:ascii=\"黑体\" w:eastAsia=\"黑体\" w:hAnsi=\"黑体\" w:cs=\"黑体\"/>";

    private final Utf8Text out;
    private final WordTextWriter text;

    FreeParagraphWriter(Utf8Text out, WordTextWriter text) {
        this.out = out;
        this.text = text;
    }

    void append(Paragraph paragraph) {
        int above = Twips.ofMillimetres(paragraph.above());
        long halfPoints = Math.round(2 * paragraph.size());
        String size = "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
        for (TextParagraph part : paragraph.text().paragraphs()) {
            out.append("<w:p><w:pPr>").append(paragraph.heading() ? "<w:pStyle w:val=\"Heading1\"/>" : "");
            out.append("<w:spacing w:before=\"").append(above);
            out.append("\" w:after=\"0\" w:line=\"").append(Twips.ofPoints(paragraph.leading()));
            out.append("\" w:lineRule=\"exact\"/>")
                    .append(alignment(paragraph.alignment()))
                    .append("</w:pPr>");
            for (Run run : part.runs()) {
                text.run(run, paragraph.title() ? TITLE_FONT : "", size);
            }
            out.append("</w:p>");
            above = 0;
        }
    }

    private static String alignment(Alignment alignment) {
        return switch (alignment) {
            case START -> "<w:jc w:val=\"left\"/>";
            case CENTER -> "<w:jc w:val=\"center\"/>";
            case END -> "<w:jc w:val=\"right\"/>";
        };
    }
}
