package org.formpress.read.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.look.Flaw;
import org.formpress.read.look.Shown;
import org.formpress.read.ooxml.XmlCursor;

/** Reads the cells of a sheet (ISO/IEC 29500-1, 18.3.1.4); the cursor is at the start of one. */
final class CellReader {

    /** Excel's numbers have so many digits; those beyond are noise of sums such as 0.1 + 0.2. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{0,400}(\\.[0-9]{0,400})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");
    private static final Shown NOTHING = new Shown("", Flaw.NONE);

    private final XmlCursor cursor;
    private final CellStyles styles;
    private final SharedStrings strings;
    private final boolean from1904;

    private String value = "";
    private String formula = "";
    private boolean calculated;
    private CellText inline = CellText.EMPTY;
    private boolean zerosShown = true;

    CellReader(XmlCursor cursor, CellStyles styles, SharedStrings strings, boolean from1904) {
        this.cursor = cursor;
        this.styles = styles;
        this.strings = strings;
        this.from1904 = from1904;
    }

    /** From here on, the sheet shows nothing of zeros. */
    void hideZeros() {
        zerosShown = false;
    }

    /** Reads the cell and moves to its end. @param place where it stands */
    SheetCell read(CellReference place) throws RefusedException {
        CellDisplay display = styles.of(cursor.attribute("s"));
        String type = cursor.attribute("t");
        value = "";
        formula = "";
        calculated = false;
        inline = CellText.EMPTY;
        cursor.children(this::child);
        if (value.isEmpty() && inline.length() == 0) {
            return empty(place, display, type);
        }
        return switch (type) {
            case "s" -> text(place, display, strings.at(value));
            case "inlineStr" -> text(place, display, inline);
            case "str" -> text(place, display, CellText.of(value));
            case "b" ->
                cell(place, display, SheetCell.Kind.BOOLEAN, look(display, Numbers.isYes(value) ? "TRUE" : "FALSE"));
            case "e" -> cell(place, display, SheetCell.Kind.ERROR, new Shown("", new Flaw(Flaw.Kind.ERROR, value)));
            case "d" ->
                cell(
                        place,
                        display,
                        SheetCell.Kind.DAY,
                        look(display, MIDNIGHT.matcher(value).replaceAll("")));
            default -> number(place, display);
        };
    }

    private void child(String name) throws RefusedException {
        switch (name) {
            case "v" -> value = CellText.content(cursor);
            case "is" -> inline = CellText.read(cursor, styles.palette());
            case "f" -> {
                calculated = true;
                formula = CellText.content(cursor);
            }
            default -> cursor.skip();
        }
    }

    private SheetCell empty(CellReference place, CellDisplay display, String type) {
        // A formula may give an empty text, which has a type; one without a value was never calculated.
        boolean unknown = calculated && !type.equals("str");
        return cell(
                place,
                display,
                SheetCell.Kind.EMPTY,
                unknown ? new Shown("", new Flaw(Flaw.Kind.FORMULA, "=" + formula)) : NOTHING);
    }

    private SheetCell cell(CellReference place, CellDisplay display, SheetCell.Kind kind, Shown shown) {
        return new SheetCell(place, kind, shown, display);
    }

    private SheetCell text(CellReference place, CellDisplay display, CellText text) {
        Shown shown = text.shown(display.font(), display.ground());
        if (display.format().hidesText() && !shown.text().isBlank()) {
            return cell(place, display, SheetCell.Kind.TEXT, hidden(shown.text()));
        }
        Shown formatted = display.format()
                .shown(shown.text())
                .map(seen -> new Shown(seen, shown.flaw()))
                .orElseGet(() -> new Shown(shown.text(), new Flaw(Flaw.Kind.FORMAT, shown.text())));
        return cell(place, display, SheetCell.Kind.TEXT, formatted);
    }

    private SheetCell number(CellReference place, CellDisplay display) throws RefusedException {
        BigDecimal number = decimal();
        SheetCell.Kind kind = display.format().isDay(number) ? SheetCell.Kind.DAY : SheetCell.Kind.NUMBER;
        String plain = number.toPlainString();
        if (number.signum() == 0 && !zerosShown || display.format().hides(number)) {
            return cell(place, display, kind, hidden(plain));
        }
        Shown shown = display.format()
                .shown(number, from1904)
                .map(text -> look(display, text))
                .orElseGet(() -> new Shown(plain, new Flaw(Flaw.Kind.FORMAT, plain)));
        return cell(place, display, kind, shown);
    }

    private BigDecimal decimal() throws RefusedException {
        String text = value.strip();
        try {
            if (NUMBER.matcher(text).matches()) {
                BigDecimal number = new BigDecimal(text).round(DIGITS).stripTrailingZeros();
                return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
            }
        } catch (NumberFormatException e) {
            throw FileRefusal.unsafe(e, "file.damaged");
        }
        throw FileRefusal.unsafe("file.damaged");
    }

    private static Shown hidden(String text) {
        return new Shown(text, new Flaw(Flaw.Kind.HIDDEN, text));
    }

    private static Shown look(CellDisplay display, String text) {
        return display.font().look(CellFont.PLAIN, display.ground(), text).shown(text);
    }
}
