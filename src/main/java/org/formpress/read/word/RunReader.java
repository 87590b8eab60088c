package org.formpress.read.word;

import java.util.ArrayDeque;
import java.util.Deque;
import org.formpress.problem.RefusedException;
import org.formpress.read.look.Shown;
import org.formpress.read.look.SymbolFonts;

/** Reads runs: what a reader sees of their characters by the styles and properties that apply. */
final class RunReader {

    private static final String MARKER_STYLE = "FormMarker";

    private final XmlCursor cursor;
    private final BodyBuilder body;
    private final WordStyles styles;
    private final FieldReader fields;

    /** The runs that are open: one may hold others, as those of a phonetic guide do. */
    private final Deque<RunProperties> open = new ArrayDeque<>();

    private RunProperties table = RunProperties.NONE;
    private RunProperties cell = RunProperties.NONE;
    private RunProperties paragraph = RunProperties.NONE;
    private String tableStyle = "";
    private String paragraphStyle = "";

    RunReader(XmlCursor cursor, BodyBuilder body, WordStyles styles) {
        this.cursor = cursor;
        this.body = body;
        this.styles = styles;
        this.fields = new FieldReader(cursor, body);
    }

    void openTable() {
        table = RunProperties.NONE;
        tableStyle = "";
    }

    void tableProperty(String name) {
        if (name.equals("tblStyle")) {
            tableStyle = cursor.attribute("val");
        } else if (name.equals("shd")) {
            table = RunProperties.fill("tableFill", cursor);
        }
    }

    void openCell() {
        cell = RunProperties.NONE;
        fields.openCell();
    }

    void cellProperty(String name) {
        if (name.equals("shd")) {
            cell = RunProperties.fill("cellFill", cursor);
        }
    }

    void openParagraph() {
        paragraph = RunProperties.NONE;
        paragraphStyle = "";
    }

    void paragraphProperty(String name) {
        if (name.equals("pStyle")) {
            paragraphStyle = cursor.attribute("val");
        } else if (name.equals("shd")) {
            paragraph = RunProperties.fill("paragraphFill", cursor);
        }
    }

    void open() {
        open.push(RunProperties.NONE);
    }

    void close() {
        open.poll();
    }

    /** Reads {@code rPr}. */
    void properties() throws RefusedException {
        RunProperties read = RunProperties.read(cursor);
        open.poll();
        open.push(read);
    }

    void text(String characters) {
        RunProperties run = effective();
        show(run, characters, RunFonts.symbols(run, characters, styles.symbolFonts()));
    }

    /** Reads {@code sym}: a character of a font of its own. */
    void symbol() {
        String font = cursor.attribute("font");
        String code = cursor.attribute("char");
        if (!code.matches("[0-9A-Fa-f]{1,4}") || font.isEmpty()) {
            body.unreadable("sym");
            return;
        }
        int character = Integer.parseInt(code, 16);
        boolean plain = character < 0xF000 && !SymbolFonts.has(font);
        show(effective(), Character.toString(character), plain ? "" : font);
    }

    private RunProperties effective() {
        return styles.effective(
                tableStyle, paragraphStyle, direct().over(paragraph).over(cell).over(table));
    }

    private RunProperties direct() {
        return open.isEmpty() ? RunProperties.NONE : open.peek();
    }

    FieldReader fields() {
        return fields;
    }

    private void show(RunProperties run, String characters, String symbolFont) {
        if (!fields.isShown()) {
            return;
        }
        fields.shown();
        Shown shown = RunLook.of(run, symbolFont).shown(characters);
        if (run.isOn("rtl") && !characters.isBlank()) {
            body.unreadable("rtl");
        }
        body.text(shown.text(), direct().value("rStyle").equals(MARKER_STYLE));
        body.flaw(shown.flaw());
    }
}
