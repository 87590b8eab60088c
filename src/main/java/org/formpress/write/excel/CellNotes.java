package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.formpress.model.Mark;
import org.formpress.model.Run;
import org.formpress.text.Unseen;
import org.formpress.write.ooxml.Xml;

/** The notes of a comparison, which say what has changed: {@code xl/comments1.xml}. Their boxes are a {@link NoteDrawing}. */
final class CellNotes {

    /** Of notes and files. */
    static final String AUTHOR = "FormPress";

    static final String NAME = "xl/comments1.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<authors><author>" + AUTHOR + "</author></authors><commentList>";

    private static final String FONT = "<rPr><sz val=\"9\"/><color rgb=\"FF000000\"/><rFont val=\"宋体\"/></rPr>";

    /** Of a value, in characters; the whole of a longer one is in its cell. */
    private static final int MAX_LENGTH = 500;

    /** @param area of its cell */
    record Note(CellArea area, String text) {}

    private final Sheet sheet;
    private final List<Note> notes = new ArrayList<>();

    CellNotes(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Adds a note if a text has changed. */
    void changed(List<Run> runs, CellArea area) {
        if (runs.stream().anyMatch(run -> run.mark() != Mark.KEPT)) {
            String from = text(runs, run -> run.mark() != Mark.INSERTED);
            String to = text(runs, run -> run.mark() != Mark.DELETED);
            notes.add(new Note(area, words(from, to)));
        }
    }

    private static String text(List<Run> runs, Predicate<Run> of) {
        return runs.stream().filter(of).map(Run::text).collect(Collectors.joining());
    }

    private static String words(String from, String to) {
        if (from.isEmpty()) {
            return "新增：" + shown(to);
        }
        return to.isEmpty() ? "删除：" + shown(from) : "原值：" + shown(from) + "\n现值：" + shown(to);
    }

    private static String shown(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= MAX_LENGTH;
        return whole ? text : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "…（全文见单元格）";
    }

    /** Adds a note to the sign of a row that was inserted or deleted. */
    void row(Mark change, int row) {
        notes.add(new Note(new CellArea(row, 0, row + 1, 1), change == Mark.INSERTED ? "新增的行" : "删除的行"));
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    List<Note> all() {
        return notes;
    }

    /** The part with the texts. */
    byte[] xml() {
        Xml xml = new Xml(4096).raw(HEAD);
        for (Note note : notes) {
            xml.raw("<comment ref=\"")
                    .raw(CellArea.cell(note.area().row(), note.area().column()));
            xml.raw("\" authorId=\"0\"><text><r>").unicode(FONT).raw("<t xml:space=\"preserve\">");
            xml.text(SheetText.escaped(Unseen.inOrder(note.text()))).raw("</t></r></text></comment>");
        }
        return xml.raw("</commentList></comments>").toBytes();
    }

    /** The part with the boxes. */
    byte[] drawing() {
        return new NoteDrawing(sheet).xml(notes);
    }
}
