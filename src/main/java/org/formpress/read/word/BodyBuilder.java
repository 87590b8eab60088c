package org.formpress.read.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.formpress.read.Anchors;
import org.formpress.read.ReadBlock;
import org.formpress.read.ReadCell;
import org.formpress.read.ReadCell.Merge;
import org.formpress.read.ReadLine;
import org.formpress.read.ReadRow;
import org.formpress.read.ReadRow.Shape;
import org.formpress.read.ReadTable;
import org.formpress.read.ReadText;
import org.jspecify.annotations.Nullable;

/** The blocks of a document as they are read: lines, tables, rows and cells. */
final class BodyBuilder {

    private final Function<String, Optional<String>> pointerOfBookmark;
    private final List<ReadBlock> blocks = new ArrayList<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<String> bookmarks = new HashSet<>();
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<ReadCell> cells = new ArrayList<>();
    private final List<ReadText.Paragraph> paragraphs = new ArrayList<>();
    private @Nullable ParagraphBuilder paragraph;
    private String unreadable = "";
    private boolean inTable;
    private boolean inRow;
    private boolean inCell;
    private int columns;
    private int columnSpan;
    private Merge merge = Merge.NONE;
    private boolean rowDeleted;
    private Shape shape = Shape.WHOLE;

    /** @param pointerOfBookmark the pointer of a bookmark's name, when it is one of ours */
    BodyBuilder(Function<String, Optional<String>> pointerOfBookmark) {
        this.pointerOfBookmark = pointerOfBookmark;
    }

    List<ReadBlock> blocks() {
        return blocks;
    }

    /** Whether a table, row or cell may stand here: tables inside cells are no part of any form. */
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
        columns = 0;
        rows.clear();
    }

    void column() {
        columns++;
    }

    void closeTable() {
        inTable = false;
        blocks.add(new ReadTable(columns, rows));
    }

    void openRow() {
        inRow = true;
        rowDeleted = false;
        shape = Shape.WHOLE;
        cells.clear();
    }

    void deleteRow() {
        rowDeleted = true;
    }

    void shape(Shape of) {
        shape = of;
    }

    void closeRow() {
        inRow = false;
        if (!rowDeleted) {
            // A control around no cell at all belongs to nothing.
            rows.add(new ReadRow(cells, shape == Shape.WHOLE && !tags.isEmpty() ? Shape.RAGGED : shape));
        }
        takeAnchors();
    }

    void openCell() {
        inCell = true;
        columnSpan = 1;
        merge = Merge.NONE;
        unreadable = "";
        bookmarks.clear();
        paragraphs.clear();
    }

    void span(int columns) {
        columnSpan = columns;
    }

    void merge(Merge how) {
        merge = how;
    }

    void closeCell() {
        endParagraph();
        inCell = false;
        cells.add(new ReadCell(columnSpan, merge, takeAnchors(), new ReadText(paragraphs), unreadable));
    }

    /** Begins a paragraph, or goes on with the one before whose mark is deleted. */
    void openParagraph() {
        if (paragraph == null) {
            paragraph = new ParagraphBuilder();
            if (!inCell) {
                unreadable = "";
                bookmarks.clear();
            }
        }
    }

    /** @param markDeleted true when the paragraph goes on in the next one */
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
            paragraphs.add(ended.paragraph());
        } else {
            blocks.add(new ReadLine(ended.text(), takeAnchors(), unreadable));
        }
    }

    void text(String characters, boolean marker) {
        if (paragraph != null) {
            paragraph.append(characters, marker);
        } else if (!characters.isBlank()) {
            unreadable("text");
        }
    }

    void unreadable(String what) {
        if (inCell || paragraph != null) {
            unreadable = what;
        } else {
            blocks.add(new ReadLine("", Anchors.NONE, what));
        }
    }

    /** The tag of a control: one around a whole cell or paragraph stands before it. */
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
