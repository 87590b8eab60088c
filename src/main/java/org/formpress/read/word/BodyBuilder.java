package org.formpress.read.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.file.ReadLine;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadRow.Shape;
import org.formpress.read.file.ReadTable;
import org.formpress.read.file.ReadText;
import org.formpress.read.look.Flaw;
import org.jspecify.annotations.Nullable;

/** Builds the blocks of a document: lines, and tables with their rows and cells. */
final class BodyBuilder {

    private final Function<String, Optional<String>> pointerOfBookmark;
    private final List<ReadBlock> blocks = new ArrayList<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<String> bookmarks = new HashSet<>();
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<ReadCell> cells = new ArrayList<>();
    private final List<ReadText.Paragraph> paragraphs = new ArrayList<>();
    private final List<ReadBlock> beside = new ArrayList<>();
    private @Nullable ParagraphBuilder paragraph;
    private Flaw flaw = Flaw.NONE;
    private boolean inTable;
    private boolean inRow;
    private boolean inCell;
    private final CellRoom room = new CellRoom();
    private int columnSpan;
    private Merge merge = Merge.NONE;
    private boolean rowDeleted;
    private boolean rowHidden;
    private Shape shape = Shape.WHOLE;

    /** @param pointerOfBookmark maps the name of one of our bookmarks to its pointer */
    BodyBuilder(Function<String, Optional<String>> pointerOfBookmark) {
        this.pointerOfBookmark = pointerOfBookmark;
    }

    List<ReadBlock> blocks() {
        return blocks;
    }

    /** Whether a table, row or cell is allowed here; forms have no nested tables. */
    boolean takes(String element) {
        return switch (element) {
            case "tbl" -> !inTable;
            case "tr" -> inTable && !inRow;
            default -> inRow && !inCell;
        };
    }

    void openTable() {
        endParagraph();
        inTable = true;
        room.openTable();
        rows.clear();
    }

    /** How much room the current cell has. */
    CellRoom room() {
        return room;
    }

    void closeTable() {
        inTable = false;
        blocks.add(new ReadTable(room.columns(), rows));
    }

    void openRow() {
        inRow = true;
        room.openRow();
        rowDeleted = false;
        rowHidden = false;
        shape = Shape.WHOLE;
        cells.clear();
    }

    void deleteRow() {
        rowDeleted = true;
    }

    void hideRow() {
        rowHidden = true;
    }

    void shape(Shape of) {
        shape = of;
    }

    void closeRow() {
        inRow = false;
        if (!rowDeleted) {
            // A tag is left over if its control surrounds no cell.
            rows.add(new ReadRow(cells, shape == Shape.WHOLE && !tags.isEmpty() ? Shape.RAGGED : shape));
        }
        takeAnchors();
    }

    void openCell() {
        inCell = true;
        room.openCell();
        columnSpan = 1;
        merge = Merge.NONE;
        flaw = Flaw.NONE;
        bookmarks.clear();
        paragraphs.clear();
    }

    void span(int columns) {
        room.span(columns);
        columnSpan = columns;
    }

    void merge(Merge how) {
        merge = how;
    }

    void closeCell() {
        endParagraph();
        inCell = false;
        ReadText text = new ReadText(paragraphs);
        boolean hidden = rowHidden || !text.isBlank() && room.isTooSmall(merge != Merge.NONE);
        Flaw seen = hidden ? flaw.or(new Flaw(Flaw.Kind.HIDDEN, text.text())) : flaw;
        cells.add(new ReadCell(columnSpan, merge, takeAnchors(), text, seen));
    }

    /** Begins a paragraph, or continues the previous one if its paragraph mark is deleted. */
    void openParagraph() {
        if (paragraph == null) {
            paragraph = new ParagraphBuilder();
            if (!inCell) {
                flaw = Flaw.NONE;
                bookmarks.clear();
            }
        }
    }

    /** @param markDeleted true when the next paragraph continues this one */
    void closeParagraph(boolean markDeleted) {
        if (!markDeleted) {
            endParagraph();
        }
    }

    private void endParagraph() {
        ParagraphBuilder ended = paragraph;
        paragraph = null;
        if (ended == null) {
            return;
        }
        if (inCell) {
            room.endLine();
            paragraphs.add(ended.paragraph());
        } else {
            blocks.add(new ReadLine(ended.text(), takeAnchors(), flaw));
            blocks.addAll(beside);
            beside.clear();
        }
    }

    /** Whether the paragraph has text already. */
    boolean isParagraphBegun() {
        return paragraph != null && !paragraph.text().isEmpty();
    }

    boolean isInCell() {
        return inCell;
    }

    boolean isRowDeleted() {
        return inRow && rowDeleted;
    }

    void text(String characters, boolean marker) {
        if (paragraph != null) {
            paragraph.append(characters, marker);
        } else if (!characters.isBlank()) {
            unreadable("text");
        }
    }

    /** Content that is no text. */
    void unreadable(String what) {
        flaw(Flaw.content(what));
    }

    /** A picture, a text box or a formula. Outside of the tables it may stand beside the form's own lines. */
    void object(ObjectReader found) {
        Flaw object = Flaw.object(found.what());
        if (found.isPlaced() && !inTable) {
            beside.add(new ReadLine("", Anchors.NONE, object));
        } else {
            flaw(object);
        }
    }

    void flaw(Flaw found) {
        if (inCell || paragraph != null) {
            flaw = flaw.or(found);
        } else if (!found.isNone()) {
            blocks.add(new ReadLine("", Anchors.NONE, found));
        }
    }

    /** The tag of a content control, which may precede the cell or paragraph it surrounds. */
    void tag(String tag) {
        if (tag.startsWith("/")) {
            tags.add(tag);
        }
    }

    void bookmark(String name) {
        if (inCell || paragraph != null) {
            pointerOfBookmark.apply(name).ifPresent(bookmarks::add);
        }
    }

    private Anchors takeAnchors() {
        Anchors anchors = tags.isEmpty() && bookmarks.isEmpty() ? Anchors.NONE : new Anchors(tags, bookmarks);
        tags.clear();
        bookmarks.clear();
        return anchors;
    }
}
