package org.formpress.write.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Paint;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.fop.fonts.FontTriplet;
import org.apache.fop.fonts.Typeface;
import org.apache.fop.pdf.StreamText;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFUtil;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFPainter;
import org.apache.fop.traits.BorderProps;
import org.formpress.typeset.Line.Piece;
import org.formpress.write.pdf.PageFurniture.Drawing;
import org.formpress.write.pdf.PageFurniture.Page;
import org.formpress.write.pdf.PageFurniture.Part;
import org.formpress.write.pdf.PageFurniture.TextStyle;
import org.formpress.write.pdf.PageFurniture.Words;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Paints one page with FOP's painter, but records text instead, as each file prints it with fonts of its own. */
final class FurniturePainter extends PDFPainter {

    /** Marks the box for the text: nearly transparent, so no page template paints with it. */
    static final Color TEXT_BOX = new Color(1, 2, 3, 1);

    /** Operators for CMYK colours, and those that need resources other than fonts. */
    private static final Pattern FOREIGN = Pattern.compile("\\s(?:k|K|cs|CS|scn|SCN|gs|sh|Do|DP|/OC)\\s");

    private final List<Part> below = new ArrayList<>();
    private final List<Part> above = new ArrayList<>();
    private List<Part> parts = below;
    private String taken = "";
    private @Nullable Rectangle box;

    FurniturePainter(PDFDocumentHandler recorder) {
        super(recorder, null);
    }

    /** The painted page. */
    Page page(Dimension sheet) throws IOException {
        takeDrawing();
        if (box == null) {
            throw new PdfException("a page has no room for the text");
        }
        return new Page(sheet.width, sheet.height, below, box.x, box.y, above);
    }

    private void takeDrawing() throws IOException {
        String all = StreamText.of(generator.getStream());
        String drawing = all.substring(taken.length());
        if (FOREIGN.matcher(drawing).find()) {
            throw new PdfException("a page template draws in RGB colours, without pictures, patterns and layers");
        }
        if (!drawing.isEmpty()) {
            parts.add(new Drawing(drawing));
        }
        taken = all;
    }

    /** Without (possibly rounded) borders a background needs no clip, and the text must not be clipped. */
    @Override
    public void clipBackground(
            Rectangle rectangle,
            @Nullable BorderProps before,
            @Nullable BorderProps after,
            @Nullable BorderProps start,
            @Nullable BorderProps end)
            throws IFException {
        if (before != null || after != null || start != null || end != null) {
            super.clipBackground(rectangle, before, after, start, end);
        }
    }

    @Override
    public void fillRect(Rectangle rectangle, Paint fill) throws IFException {
        if (!TEXT_BOX.equals(fill)) {
            super.fillRect(rectangle, fill);
            return;
        }
        takeDrawingBeforeText();
        box = new Rectangle(rectangle);
        parts = above;
    }

    private void takeDrawingBeforeText() {
        try {
            takeDrawing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void drawImage(String address, Rectangle rectangle) {
        throw new PdfException("a page template has no pictures");
    }

    @Override
    public void drawImage(Document picture, Rectangle rectangle) {
        throw new PdfException("a page template has no pictures");
    }

    @Override
    public void drawText(
            int x,
            int y,
            int letterSpacing,
            int wordSpacing,
            int @Nullable [] @Nullable [] adjustments,
            String text,
            boolean nextIsSpace) {
        drawText(x, y, letterSpacing, wordSpacing, adjustments, text);
    }

    @Override
    public void drawText(
            int x, int y, int letterSpacing, int wordSpacing, int @Nullable [] @Nullable [] adjustments, String text) {
        takeDrawingBeforeText();
        if (letterSpacing == 0 && wordSpacing == 0 && adjustments == null) {
            addWords(text, x, y);
            return;
        }
        int @Nullable [] shifts = IFUtil.convertDPToDX(adjustments);
        int at = x;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            String character = Character.toString(text.codePointAt(index));
            at += shifts != null && index < shifts.length ? shifts[index] : 0;
            addWords(character, at, y);
            at += width(character.codePointAt(0)) + letterSpacing + (character.equals(" ") ? wordSpacing : 0);
        }
    }

    private int width(int codePoint) {
        return getFontInfo().getFontInstance(triplet(), state.getFontSize()).getCharWidth(codePoint);
    }

    private FontTriplet triplet() {
        return new FontTriplet(state.getFontFamily(), state.getFontStyle(), state.getFontWeight());
    }

    private void addWords(String text, int x, int y) {
        LayoutFont font = font();
        int at = x;
        for (Piece piece : font.pieces(text)) {
            TextStyle style = new TextStyle(piece.font(), font.isSlanted(), state.getFontSize(), state.getTextColor());
            parts.add(new Words(getContext().getRegionType(), piece.text(), style, at, y));
            at += piece.text().codePoints().map(this::width).sum();
        }
    }

    private LayoutFont font() {
        Typeface font = getFontInfo().getFonts().get(getFontInfo().getInternalFontKey(triplet()));
        if (font instanceof LayoutFont known) {
            return known;
        }
        throw new PdfException("a page template has no font " + triplet());
    }
}
