package org.formpress.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.ArrayList;
import java.util.List;
import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/** Records what is drawn. Nothing is clipped, because charts stay within their bounds. */
final class Recorder extends AbstractGraphics2D {

    private final List<Drawing.Area> areas;
    private final List<Drawing.Text> texts;

    Recorder(Font font) {
        super(false);
        this.areas = new ArrayList<>();
        this.texts = new ArrayList<>();
        gc = new GraphicContext();
        gc.setFont(font);
    }

    private Recorder(Recorder other) {
        super(other);
        this.areas = other.areas;
        this.texts = other.texts;
    }

    Drawing drawing() {
        return new Drawing(areas, texts);
    }

    @Override
    public Graphics create() {
        return new Recorder(this);
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void fill(Shape shape) {
        if (!(getPaint() instanceof Color color)) {
            throw new IllegalStateException("charts are painted in plain colours, not in " + getPaint());
        }
        if (color.getAlpha() > 0) {
            areas.add(new Drawing.Area(new Path2D.Double(shape, getTransform()), color));
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        Point2D place = getTransform().transform(new Point2D.Float(x, y), null);
        if (!text.isBlank()) {
            texts.add(new Drawing.Text(text, getFont().getSize2D(), place.getX(), place.getY()));
        }
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        if (font instanceof ChartFont ours) {
            return ours.metrics();
        }
        throw new IllegalStateException("charts are written in our own fonts, not in " + font);
    }

    @Override
    public void dispose() {
        // There are no resources.
    }

    @Override
    public @Nullable GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public void setXORMode(Color color) {
        throw noPixels();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw noPixels();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        throw noPixels();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw noPixels();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw noPixels();
    }

    private static IllegalStateException noPixels() {
        return new IllegalStateException("a chart has no pixels");
    }
}
