package org.formpress.read.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.formpress.model.RichText;
import org.formpress.model.TextParagraph;
import org.formpress.text.Unseen;

/**
 * The paragraphs of a cell. Empty ones at its end are dropped: they are invisible, and data cannot hold them.
 *
 * @param paragraphs from top to bottom
 * @param place      its cell in a workbook, such as {@code 自评表!F12}; empty in other files
 */
public record ReadText(List<Paragraph> paragraphs, String place) {

    /** An empty cell. */
    public static final ReadText EMPTY = new ReadText(List.of());

    /**
     * A paragraph.
     *
     * @param marker of a list item that was printed here, such as {@code "1."}; otherwise empty
     * @param text   the characters after the marker; {@code '\n'} is a line break
     */
    public record Paragraph(String marker, String text) {

        private boolean isEmpty() {
            return marker.isEmpty() && Unseen.removed(text).isEmpty();
        }

        private String line() {
            return marker.isEmpty() ? text : marker + " " + text;
        }

        // An editor that drops our styles leaves a marker and its tab as plain text.
        private String whole() {
            return marker.isEmpty() ? text : marker + "\t" + text;
        }
    }

    public ReadText {
        int end = paragraphs.size();
        while (end > 0 && paragraphs.get(end - 1).isEmpty()) {
            end--;
        }
        paragraphs = List.copyOf(paragraphs.subList(0, end));
    }

    /** The text of a cell in another file than a workbook. */
    public ReadText(List<Paragraph> paragraphs) {
        this(paragraphs, "");
    }

    /** A text of plain lines. */
    public static ReadText ofLines(String text, String place) {
        return new ReadText(
                Arrays.stream(text.split("\n", -1))
                        .map(line -> new Paragraph("", line))
                        .toList(),
                place);
    }

    /** The text that a cell prints. */
    public static ReadText of(RichText printed) {
        return new ReadText(
                printed.paragraphs().stream().map(ReadText::paragraph).toList());
    }

    // A carriage return before a line feed is invisible, and editors drop it.
    private static Paragraph paragraph(TextParagraph paragraph) {
        return new Paragraph(paragraph.marker(), paragraph.text().replace("\r", ""));
    }

    /** One line per paragraph; a list item after its marker and a space. */
    public String text() {
        return paragraphs.stream().map(Paragraph::line).collect(Collectors.joining("\n"));
    }

    /** Whether both read the same on paper: editors drop, add and move characters that nobody sees. */
    public boolean sameAs(ReadText other) {
        return isSame(whole(), other.whole()) || isSame(text(), other.text());
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || Unseen.removed(one).equals(Unseen.removed(other));
    }

    private String whole() {
        return paragraphs.stream().map(Paragraph::whole).collect(Collectors.joining("\n"));
    }

    /** Whether both are the same words of a form, wherever their lines end. */
    public boolean sameWordsAs(ReadText other) {
        return words(text()).equals(words(other.text()));
    }

    private static String words(String text) {
        return Unseen.removed(text).replaceAll("\\s+", "");
    }

    /** The same text, in another cell. */
    public ReadText at(String other) {
        return new ReadText(paragraphs, other);
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return Unseen.removed(text()).isBlank();
    }
}
