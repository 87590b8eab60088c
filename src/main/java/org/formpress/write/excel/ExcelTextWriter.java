package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.text.Unseen;
import org.formpress.typeset.Line;
import org.formpress.write.ooxml.Xml;

/**
 * Writes texts into cells: in one piece, or as runs where they have emphasis or marks. They are strings whatever they begin with, so
 * none becomes a formula.
 */
final class ExcelTextWriter {

    private static final Run LINE_END = Run.plain("\n");

    private final Xml xml;
    private final CellLook.Font font;

    ExcelTextWriter(Xml xml, CellLook.Font font) {
        this.xml = xml;
        this.font = font;
    }

    /** The runs of a text, list items with their markers, and a line feed between paragraphs. */
    static List<Run> runs(RichText text) {
        List<Run> runs = new ArrayList<>();
        Mark lineEnd = Mark.KEPT;
        for (int index = 0; index < text.paragraphs().size(); index++) {
            TextParagraph paragraph = text.paragraphs().get(index);
            if (index > 0) {
                runs.add(LINE_END.marked(lineEnd));
            }
            for (Run marker : paragraph.markerRuns()) {
                runs.add(marker.withText(marker.text() + " "));
            }
            runs.addAll(paragraph.runs());
            lineEnd = paragraph.revision().end();
        }
        return runs;
    }

    /**
     * The runs of the form's own words, with line feeds where the plan ends lines: programs would break 项目资金(万元) before 元. Words
     * with emphasis, marks or lines of their own stay as they are.
     */
    static List<Run> words(RichText text, List<Line> lines) {
        List<Run> runs = runs(text);
        boolean broken = lines.size() > 1 && runs.size() == 1 && isPlain(runs.get(0));
        if (!broken || runs.get(0).text().indexOf('\n') >= 0) {
            return runs;
        }
        return List.of(Run.plain(lines.stream().map(Line::text).collect(Collectors.joining("\n"))));
    }

    /** Writes the content of a cell's element, and closes it. */
    void write(List<Run> runs) {
        if (runs.stream().allMatch(run -> run.text().isEmpty())) {
            xml.raw("/>");
            return;
        }
        xml.raw(" t=\"inlineStr\"><is>");
        if (runs.size() == 1 && isPlain(runs.get(0))) {
            text(runs.get(0).text());
        } else if (runs.stream().allMatch(ExcelTextWriter::isPlain)) {
            StringBuilder whole = new StringBuilder();
            runs.forEach(run -> whole.append(run.text()));
            text(whole.toString());
        } else {
            runs.stream().filter(run -> !run.text().isEmpty()).forEach(this::run);
        }
        xml.raw("</is></c>");
    }

    static boolean isPlain(Run run) {
        return !run.bold() && !run.italic() && !run.underline() && run.mark() == Mark.KEPT;
    }

    private void run(Run run) {
        boolean inserted = run.mark() == Mark.INSERTED;
        boolean deleted = run.mark() == Mark.DELETED;
        xml.raw("<r><rPr><rFont val=\"").text(font.name()).raw("\"/>");
        xml.raw(font.bold() || run.bold() ? "<b/>" : "").raw(run.italic() ? "<i/>" : "");
        xml.raw(deleted ? "<strike/><color rgb=\"FFBF001A\"/>" : "");
        xml.raw(inserted ? "<color rgb=\"FF0033B3\"/>" : "");
        xml.raw("<sz val=\"").raw(SheetStyles.size(font.size())).raw("\"/>");
        xml.raw(inserted ? "<u val=\"double\"/>" : run.underline() ? "<u/>" : "")
                .raw("</rPr>");
        text(run.text());
        xml.raw("</r>");
    }

    private void text(String text) {
        xml.raw("<t xml:space=\"preserve\">")
                .text(SheetText.escaped(Unseen.inOrder(text)))
                .raw("</t>");
    }
}
