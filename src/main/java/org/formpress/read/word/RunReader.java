package org.formpress.read.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.formpress.problem.RefusedException;
import org.formpress.read.look.Flaw;
import org.formpress.read.look.Shown;
import org.formpress.read.look.SymbolFonts;
import org.formpress.read.ooxml.XmlCursor;

/** Reads runs: what a reader sees of their characters by the styles and properties that apply. */
final class RunReader {

    private static final String MARKER_STYLE = "FormMarker";

    /** Properties that move text. */
    private static final List<String> ODD = List.of("rtl", "bidi", "frame", "combine");

    private final XmlCursor cursor;
    private final BodyBuilder body;
    private final WordStyles styles;
    private final FieldReader fields;
    private final ParagraphNumber number;

    /** The runs that are open: one may hold others, as those of a phonetic guide do. */
    private final Deque<RunProperties> open = new ArrayDeque<>();

    private RunProperties table = RunProperties.NONE;
    private RunProperties cell = RunProperties.NONE;
    private RunProperties mark = RunProperties.NONE;
    private boolean isNumbered;
    private boolean joined;
    private RunProperties paragraph = RunProperties.NONE;
    private RunProperties row = RunProperties.NONE;
    private TableLook tableLook = TableLook.NONE;
    private String paragraphStyle = "";

    RunReader(XmlCursor cursor, BodyBuilder body, WordStyles styles, WordLists lists) {
        this.cursor = cursor;
        this.body = body;
        this.styles = styles;
        this.number = new ParagraphNumber(styles, lists);
        this.fields = new FieldReader(cursor, body);
    }

    void openTable() {
        table = RunProperties.NONE;
        tableLook = TableLook.NONE;
    }

    void tableProperty(String name) {
        if (name.equals("tblStyle")) {
            tableLook = tableLook.withStyle(cursor.attribute("val"));
        } else if (name.equals("tblLook")) {
            tableLook = tableLook.with(cursor);
        } else if (name.equals("shd")) {
            table = RunProperties.fill("tableFill", cursor);
        }
    }

    void openRow() {
        row = RunProperties.NONE;
    }

    /** Reads what a row has instead of its table. */
    void rowProperty(String name) {
        if (name.equals("shd")) {
            row = RunProperties.fill("tableFill", cursor);
        } else if (name.equals("tblLook")) {
            tableLook = tableLook.with(cursor);
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
        mark = RunProperties.NONE;
        isNumbered = false;
        joined = false;
        number.open();
    }

    /**
     * Sets what the paragraph's mark looks like, and with it its number.
     *
     * @param deleted whether the paragraph goes on in the next, whose number then counts
     */
    void mark(RunProperties properties, boolean deleted) {
        mark = properties;
        joined = deleted;
    }

    /** Adds the number of the paragraph before its text. */
    void number() {
        if (isNumbered || body.isRowDeleted()) {
            return;
        }
        isNumbered = true;
        Optional<String> marker = number.next(paragraphStyle);
        if (marker.isEmpty() || !marker.get().isEmpty() && (joined || body.isParagraphBegun())) {
            body.flaw(new Flaw(Flaw.Kind.NUMBER, number.format().text()));
        } else if (!marker.get().isEmpty()) {
            marker(marker.get());
        }
    }

    private void marker(String text) {
        Shown shown = shown(effective(number.format().run().over(mark)), text);
        body.text(shown.text(), !number.format().follows().equals("nothing"));
        body.flaw(shown.flaw());
    }

    void paragraphProperty(String name) throws RefusedException {
        if (name.equals("numPr")) {
            number.read(cursor);
        }
        if (name.equals("pStyle")) {
            paragraphStyle = cursor.attribute("val");
        } else {
            paragraph = RunProperties.ofParagraph(cursor).over(paragraph);
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
        show(characters, run -> RunFonts.symbols(run, characters, styles.symbolFonts()));
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
        show(Character.toString(character), run -> plain ? "" : font);
    }

    private List<RunProperties> effective(RunProperties own) {
        RunProperties around = paragraph.over(cell).over(row).over(table);
        return styles.effective(tableLook, paragraphStyle, own.over(around));
    }

    private RunProperties direct() {
        return open.isEmpty() ? RunProperties.NONE : open.peek();
    }

    FieldReader fields() {
        return fields;
    }

    private void show(String characters, Function<RunProperties, String> symbolFont) {
        number();
        if (!fields.isShown()) {
            return;
        }
        fields.shown();
        List<RunProperties> runs = effective(direct());
        Shown shown = shown(runs, symbolFont, characters);
        body.room().text(characters, RunInk.size(runs.get(0)));
        if (!characters.isBlank()) {
            runs.forEach(this::refuseOdd);
        }
        body.text(shown.text(), direct().value("rStyle").equals(MARKER_STYLE));
        body.flaw(shown.flaw());
    }

    /** What stands in another order or another place than it has in the file. */
    private void refuseOdd(RunProperties run) {
        ODD.stream()
                .filter(run::isOn)
                .filter(name -> !name.equals("frame") || body.isInCell())
                .forEach(body::unreadable);
    }

    private Shown shown(List<RunProperties> runs, String text) {
        return shown(runs, run -> RunFonts.symbols(run, text, styles.symbolFonts()), text);
    }

    private static Shown shown(List<RunProperties> runs, Function<RunProperties, String> symbolFont, String text) {
        List<Shown> all = runs.stream()
                .map(run -> RunLook.of(run, symbolFont.apply(run)).shown(text))
                .distinct()
                .toList();
        return all.stream()
                .filter(shown -> !shown.flaw().isNone())
                .findFirst()
                .orElseGet(() -> all.size() == 1 ? all.get(0) : new Shown(text, Flaw.content("tblStylePr")));
    }
}
