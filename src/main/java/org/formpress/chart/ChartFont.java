package org.formpress.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import org.formpress.font.FontFace;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.text.Clusters;
import org.jspecify.annotations.Nullable;

/**
 * Gives JFreeChart the measures of our own font files. No call may reach Java's fonts, which come from the machine: a server may have
 * none.
 */
final class ChartFont extends Font {

    private static final long serialVersionUID = 1L;

    private final transient FontLibrary fonts;

    ChartFont(FontLibrary fonts, int points) {
        super(FontRole.BODY.name(), Font.PLAIN, points);
        this.fonts = fonts;
    }

    private double ascent() {
        return FontFace.ASCENT * getSize2D() / 1000;
    }

    private double descent() {
        return FontFace.DESCENT * getSize2D() / 1000;
    }

    private double width(String text) {
        int thousandths = 0;
        for (int at = 0, end; at < text.length(); at = end) {
            end = Clusters.end(text, at);
            thousandths += fonts.choose(text, at, end, FontRole.BODY).advance(text, at, end);
        }
        return thousandths * getSize2D() / 1000;
    }

    private Rectangle2D bounds(String text) {
        return new Rectangle2D.Double(0, -ascent(), width(text), ascent() + descent());
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Measures(text.length());
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        return bounds(text);
    }

    FontMetrics metrics() {
        return new Metrics(this);
    }

    private static final class Metrics extends FontMetrics {

        private static final long serialVersionUID = 1L;

        private final ChartFont chartFont;

        Metrics(ChartFont font) {
            super(font);
            this.chartFont = font;
        }

        @Override
        public int getAscent() {
            return (int) Math.round(chartFont.ascent());
        }

        @Override
        public int getDescent() {
            return (int) Math.round(chartFont.descent());
        }

        @Override
        public int charWidth(char character) {
            return stringWidth(String.valueOf(character));
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(chartFont.width(text));
        }

        @Override
        public Rectangle2D getStringBounds(String text, @Nullable Graphics context) {
            return chartFont.bounds(text);
        }

        @Override
        public LineMetrics getLineMetrics(String text, @Nullable Graphics context) {
            return chartFont.new Measures(text.length());
        }
    }

    private final class Measures extends LineMetrics {

        private final int characters;

        Measures(int characters) {
            this.characters = characters;
        }

        @Override
        public int getNumChars() {
            return characters;
        }

        @Override
        public float getAscent() {
            return (float) ascent();
        }

        @Override
        public float getDescent() {
            return (float) descent();
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, -getAscent() / 2, -getAscent()};
        }

        @Override
        public float getStrikethroughOffset() {
            return -getAscent() / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return getSize2D() / 20;
        }

        @Override
        public float getUnderlineOffset() {
            return getDescent() / 2;
        }

        @Override
        public float getUnderlineThickness() {
            return getSize2D() / 20;
        }
    }
}
