package org.formpress.write.word;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.formpress.bounds.Deadline;
import org.formpress.model.Alignment;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.DataPointer;
import org.formpress.model.LatinQuotes;
import org.formpress.model.Mark;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.text.Clusters;
import org.formpress.text.Unseen;
import org.formpress.write.ooxml.Xml;

/**
 * Writes paragraphs and runs. A list item has a hanging indent and begins with its marker, in the character style
 * {@code FormMarker}, and a tab; both precede the content control, in which a clerk types.
 */
final class WordTextWriter {

    /** 宋体 has full-width quotation marks only; East Asian text keeps its font. */
    private static final String NARROW =
            "<w:rFonts w:hint=\"default\" w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>";

    /** Letters with marks: 宋体 has no marks, and Word would take letter and mark from different fonts. */
    private static final String MARKED =
            NARROW.replace(" w:hint=\"default\"", "").replace("/>", " w:eastAsia=\"Times New Roman\"/>");

    /** Kana and hanzi with marks, and what is enclosed: the font of Windows that has JIS X 0213, and so these marks. */
    private static final String MARKED_SQUARE =
            "<w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:cs=\"MS Gothic\"/>";

    private static final char FIRST_SYMBOL = 0x2000;

    private static final TextParagraph BLANK = TextParagraph.of();

    private final Xml xml;
    private final AnchorWriter anchors;
    private final TrackedChanges changes;
    private final RowMeasures measures;
    private final StyleNames styles;

    WordTextWriter(Xml xml, AnchorWriter anchors, TrackedChanges changes, RowMeasures measures, StyleNames styles) {
        this.xml = xml;
        this.anchors = anchors;
        this.changes = changes;
        this.measures = measures;
        this.styles = styles;
    }

    /** Writes a title. @param side indent on both sides, in pt */
    void title(String style, String text, double side) {
        open(style, side);
        run(Run.plain(text));
        xml.raw("</w:p>");
    }

    private void open(String style, double side) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(style).raw("\"/>");
        int indent = Twips.ofPoints(side);
        if (indent > 0) {
            xml.raw("<w:ind w:left=\"")
                    .raw(indent)
                    .raw("\" w:right=\"")
                    .raw(indent)
                    .raw("\"/>");
        }
        xml.raw("</w:pPr>");
    }

    /** Writes a caption. @param side indent on both sides, in pt */
    void caption(Caption caption, double side) {
        open(styles.caption(), side);
        for (Caption.Segment segment : caption.segments()) {
            value(segment.pointer(), List.of(Run.plain(segment.text()).marked(segment.mark())));
        }
        xml.raw("</w:p>");
    }

    /**
     * Writes the paragraphs of a cell, at least one.
     *
     * @param dots   end of a dot leader, in twentieths of a point; 0 for none
     * @param indent of its first line, likewise
     */
    void cell(Cell cell, boolean keepNext, int dots, int indent) {
        List<TextParagraph> paragraphs = cell.text().paragraphs();
        TextParagraph first = paragraphs.isEmpty() ? BLANK : paragraphs.get(0);
        open(cell, first, keepNext, dots, indent);
        if (cell.page().isPresent()) {
            xml.raw("<w:hyperlink w:anchor=\"")
                    .raw(BookHeadingWriter.pageBookmark(cell.page().getAsInt()))
                    .raw("\" w:history=\"1\">");
        }
        value(cell.pointer(), first.runs());
        xml.raw(cell.page().isPresent() ? "</w:hyperlink>" : "");
        xml.raw(dots > 0 ? "<w:r><w:tab/></w:r></w:p>" : "</w:p>");
        for (int i = 1; i < paragraphs.size(); i++) {
            open(cell, paragraphs.get(i), keepNext, 0, 0);
            for (Run run : paragraphs.get(i).runs()) {
                run(run);
            }
            xml.raw("</w:p>");
        }
    }

    /** Writes the empty paragraph of a cell that continues the one above. */
    void covered(boolean keepNext) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(styles.value()).raw("\"/>");
        xml.raw(keepNext ? "<w:keepNext/></w:pPr></w:p>" : "</w:pPr></w:p>");
    }

    private void open(Cell cell, TextParagraph paragraph, boolean keepNext, int dots, int indent) {
        Deadline.check();
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(cell.style().bold() ? styles.label() : styles.value());
        xml.raw(keepNext ? "\"/><w:keepNext/>" : "\"/>");
        int hanging = paragraph.isItem() ? Twips.ofPoints(measures.markerWidth(paragraph)) : 0;
        int left = paragraph.isItem() ? Twips.ofPoints(measures.indent(paragraph)) + hanging : 0;
        tabs(paragraph, left - hanging, dots);
        // A stacked text may break anywhere.
        xml.raw(cell.style().stacked() ? "<w:kinsoku w:val=\"false\"/><w:wordWrap w:val=\"false\"/>" : "");
        if (paragraph.isItem()) {
            xml.raw("<w:ind w:left=\"")
                    .raw(left)
                    .raw("\" w:hanging=\"")
                    .raw(hanging)
                    .raw("\"/>");
        } else if (indent > 0) {
            xml.raw("<w:ind w:left=\"").raw(indent);
            xml.raw(cell.style().stacked() ? "\" w:right=\"" + indent + "\"/>" : "\"/>");
        }
        xml.raw(alignment(cell.style().alignment()));
        changes.paragraphEnd(paragraph.revision().end());
        xml.raw("</w:pPr>");
        if (paragraph.isItem()) {
            markers(paragraph);
        }
    }

    /** The tab stops of a paragraph with tabs: two characters apart, from the start of its first line. */
    private void tabs(TextParagraph paragraph, int start, int dots) {
        boolean tabbed = paragraph.text().indexOf('\t') >= 0;
        if (dots == 0 && !tabbed) {
            return;
        }
        xml.raw("<w:tabs>");
        for (int stop = measures.firstTabStop(paragraph); tabbed && stop <= measures.tabStops(paragraph); stop++) {
            xml.raw("<w:tab w:val=\"left\" w:pos=\"")
                    .raw(start + Twips.ofPoints(stop * measures.tab()))
                    .raw("\"/>");
        }
        if (dots > 0) {
            xml.raw("<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"")
                    .raw(dots)
                    .raw("\"/>");
        }
        xml.raw("</w:tabs>");
    }

    private void markers(TextParagraph item) {
        Mark tab = tab(item);
        List<Run> markers = item.markerRuns();
        Run last = markers.get(markers.size() - 1);
        markers.forEach(marker -> marker(marker.text(), marker == last && marker.mark() == tab, marker.mark()));
        if (last.mark() != tab) {
            marker("", true, tab);
        }
    }

    private void marker(String marker, boolean tab, Mark mark) {
        changes.open(mark);
        xml.raw("<w:r><w:rPr><w:rStyle w:val=\"FormMarker\"/></w:rPr>");
        text(marker, 0, marker.length(), mark);
        xml.raw(tab ? "<w:tab/></w:r>" : "</w:r>");
        changes.close(mark);
    }

    /** The tab after a marker is as old as the item itself. */
    private static Mark tab(TextParagraph item) {
        boolean had = !item.revision().former().isEmpty();
        return had && !item.marker().isEmpty()
                ? Mark.KEPT
                : had ? Mark.DELETED : item.revision().marker();
    }

    private static String alignment(Alignment alignment) {
        return switch (alignment) {
            case START -> "<w:jc w:val=\"both\"/>";
            // The default of the styles.
            case CENTER -> "";
            case END -> "<w:jc w:val=\"right\"/>";
        };
    }

    private void value(Optional<DataPointer> pointer, List<Run> runs) {
        if (pointer.isPresent()) {
            anchors.open(pointer.get());
        }
        for (Run run : runs) {
            run(run);
        }
        if (pointer.isPresent()) {
            if (mayVanish(runs)) {
                // Editors drop controls without a run.
                xml.raw("<w:r><w:t xml:space=\"preserve\"></w:t></w:r>");
            }
            anchors.close();
        }
    }

    private static boolean mayVanish(List<Run> runs) {
        for (Run run : runs) {
            if (!run.text().isEmpty() && run.mark() == Mark.KEPT) {
                return false;
            }
        }
        return true;
    }

    private void run(Run run) {
        run(run, "", "");
    }

    /**
     * Writes a run with its own formatting.
     *
     * @param fonts for all but rare characters and narrow quotation marks; empty for those of the style
     * @param size  empty for that of the style
     */
    void run(Run run, String fonts, String size) {
        changes.open(run.mark());
        Deadline.check();
        String text = Unseen.inOrder(run.text());
        BitSet narrow = LatinQuotes.in(text);
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            String special = special(text, at, end, narrow);
            while (end < text.length()) {
                int next = Clusters.end(text, end);
                if (!special(text, end, next, narrow).equals(special)) {
                    break;
                }
                end = next;
            }
            xml.raw("<w:r>");
            properties(run, special.isEmpty() ? fonts : special, size);
            pieces(text, at, end, run.mark());
            xml.raw("</w:r>");
            at = end;
        }
        changes.close(run.mark());
    }

    /** The fonts of a cluster that the style's fonts do not print, or not as narrow; empty for all others. */
    private static String special(String text, int at, int end, BitSet narrow) {
        if (end > at + 1 && end > at + Character.charCount(text.codePointAt(at))) {
            boolean letters = text.charAt(at) < FIRST_SYMBOL && text.charAt(at + 1) < FIRST_SYMBOL;
            return letters ? MARKED : MARKED_SQUARE;
        }
        return narrow.get(at) ? NARROW : OtherFonts.of(text, at);
    }

    private void properties(Run run, String fonts, String size) {
        if (fonts.isEmpty() && size.isEmpty() && !run.bold() && !run.italic() && !run.underline()) {
            return;
        }
        xml.raw("<w:rPr>").unicode(fonts);
        xml.raw(run.bold() ? "<w:b/><w:bCs/>" : "");
        xml.raw(run.italic() ? "<w:i/><w:iCs/>" : "");
        xml.raw(size);
        xml.raw(run.underline() ? "<w:u w:val=\"single\"/>" : "").raw("</w:rPr>");
    }

    private void pieces(String text, int from, int to, Mark mark) {
        int start = from;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\t' || c == Unseen.SOFT_HYPHEN) {
                text(text, start, at, mark);
                xml.raw(c == '\n' ? "<w:br/>" : c == '\t' ? "<w:tab/>" : "<w:softHyphen/>");
                start = at + 1;
            }
        }
        text(text, start, to, mark);
    }

    private void text(String text, int from, int to, Mark mark) {
        if (from < to) {
            String element = mark == Mark.DELETED ? "w:delText" : "w:t";
            xml.raw("<").raw(element).raw(" xml:space=\"preserve\">").text(text, from, to);
            xml.raw("</").raw(element).raw(">");
        }
    }
}
