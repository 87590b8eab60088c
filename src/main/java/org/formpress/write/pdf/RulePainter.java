package org.formpress.write.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import org.apache.fop.fo.Constants;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.pdf.ArtifactPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.traits.BorderProps;
import org.jspecify.annotations.Nullable;

/**
 * Draws the solid borders of a page as few long strokes. FOP fills a rectangle for each side of each cell, which viewers show
 * in uneven weights; a stroke has the same weight wherever it falls on the pixels.
 */
final class RulePainter extends ArtifactPainter {

    private Rules rules = new Rules();

    RulePainter(PDFDocumentHandler handler) {
        super(handler);
    }

    @Override
    public void drawBorderRect(
            Rectangle box,
            @Nullable BorderProps top,
            @Nullable BorderProps bottom,
            @Nullable BorderProps left,
            @Nullable BorderProps right,
            @Nullable Color background)
            throws IFException {
        if (!isRule(top) || !isRule(bottom) || !isRule(left) || !isRule(right)) {
            super.drawBorderRect(box, top, bottom, left, right, background);
            return;
        }
        if (top != null) {
            rules.addHorizontal(box.x, box.x + box.width, box.y + top.width / 2, top.width);
        }
        if (bottom != null) {
            rules.addHorizontal(box.x, box.x + box.width, box.y + box.height - bottom.width / 2, bottom.width);
        }
        if (left != null) {
            rules.addVertical(box.y, box.y + box.height, box.x + left.width / 2, left.width);
        }
        if (right != null) {
            rules.addVertical(box.y, box.y + box.height, box.x + box.width - right.width / 2, right.width);
        }
    }

    /** FOP prints a space of its own where it dropped one at the end of a line; our lines hold all of their spaces. */
    @Override
    public void drawText(
            int x,
            int y,
            int letterSpacing,
            int wordSpacing,
            int @Nullable [] @Nullable [] adjustments,
            String text,
            boolean nextIsSpace)
            throws IFException {
        super.drawText(x, y, letterSpacing, wordSpacing, adjustments, text, false);
    }

    private static boolean isRule(@Nullable BorderProps border) {
        return border == null || border.style == Constants.EN_SOLID && border.color.equals(Color.BLACK);
    }

    private void flush() {
        if (!rules.isEmpty()) {
            addArtifact(rules.strokes());
            rules = new Rules();
        }
    }

    @Override
    public void startViewport(AffineTransform transform, Dimension size, @Nullable Rectangle clip) throws IFException {
        flush();
        super.startViewport(transform, size, clip);
    }

    @Override
    public void endViewport() throws IFException {
        flush();
        super.endViewport();
    }

    @Override
    public void startGroup(AffineTransform transform, @Nullable String layer) throws IFException {
        flush();
        super.startGroup(transform, layer);
    }

    @Override
    public void endGroup() throws IFException {
        flush();
        super.endGroup();
    }
}
