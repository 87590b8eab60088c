package org.formpress.write.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.formpress.model.Mark;
import org.formpress.model.Run;

/** Styles and fonts of a file of the old format, whose colours stand in a palette. */
final class OldStyles {

    /** The first of the palette's colours that are ours; the others stay as programs know them. */
    private static final short FIRST_COLOUR = 40;

    private static final byte[][] COLOURS = {
        rgb(0xFFF2CC), rgb(0xDDEBF7), rgb(0xFCE4D6), rgb(0x0033B3), rgb(0xBF001A),
    };
    private static final short INSERTED = FIRST_COLOUR + 3;
    private static final short DELETED = FIRST_COLOUR + 4;

    private record RunFont(CellLook.Font font, boolean bold, boolean italic, boolean underline, Mark mark) {}

    private final HSSFWorkbook book;
    private final SheetStyles styles;
    private final Map<Integer, HSSFCellStyle> known = new HashMap<>();
    private final Map<RunFont, HSSFFont> fonts = new HashMap<>();

    OldStyles(HSSFWorkbook book, SheetStyles styles) {
        this.book = book;
        this.styles = styles;
        for (int colour = 0; colour < COLOURS.length; colour++) {
            byte[] rgb = COLOURS[colour];
            book.getCustomPalette().setColorAtIndex((short) (FIRST_COLOUR + colour), rgb[0], rgb[1], rgb[2]);
        }
    }

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    /** The style with that number. */
    HSSFCellStyle of(int number) {
        return known.computeIfAbsent(number, any -> style(styles.looks().get(number - 1)));
    }

    private HSSFCellStyle style(CellLook look) {
        HSSFCellStyle style = book.createCellStyle();
        style.setFont(font(look.font(), Run.plain("")));
        style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        style.setAlignment(
                switch (look.alignment()) {
                    case START -> HorizontalAlignment.LEFT;
                    case CENTER -> HorizontalAlignment.CENTER;
                    case END -> HorizontalAlignment.RIGHT;
                });
        style.setVerticalAlignment(look.top() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(!look.shrinks());
        style.setShrinkToFit(look.shrinks());
        style.setLocked(look.locked());
        if (look.rules() != CellLook.Rules.NONE) {
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderTop(look.rules().top() ? BorderStyle.THIN : BorderStyle.NONE);
            style.setBorderBottom(look.rules().bottom() ? BorderStyle.THIN : BorderStyle.NONE);
        }
        if (look.fill() != CellLook.Fill.NONE) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor((short) (FIRST_COLOUR + look.fill().ordinal() - 1));
        }
        return style;
    }

    /** The font of a run in a cell. */
    HSSFFont font(CellLook.Font font, Run run) {
        return fonts.computeIfAbsent(
                new RunFont(font, font.bold() || run.bold(), run.italic(), run.underline(), run.mark()), this::font);
    }

    private HSSFFont font(RunFont wanted) {
        HSSFFont font = book.createFont();
        font.setFontName(wanted.font().name());
        font.setFontHeight((short) Math.round(wanted.font().size() * Font.TWIPS_PER_POINT));
        font.setBold(wanted.bold());
        font.setItalic(wanted.italic());
        font.setUnderline(wanted.underline() ? Font.U_SINGLE : Font.U_NONE);
        switch (wanted.mark()) {
            case KEPT -> {
                // As its own words and values say.
            }
            case INSERTED -> {
                font.setUnderline(Font.U_DOUBLE);
                font.setColor(INSERTED);
            }
            case DELETED -> {
                font.setStrikeout(true);
                font.setColor(DELETED);
            }
        }
        return font;
    }
}
