package org.formpress.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.formpress.font.FontLibrary;
import org.formpress.model.Chart;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws charts. The colours of two series differ in brightness, so that grey prints show them too. */
public final class ChartArtist {

    private static final Color DARK = new Color(0x1F4E79);
    private static final Color LIGHT = new Color(0xA9C8E6);
    private static final Color GRID = new Color(0xD9D9D9);
    private static final Color AXIS = new Color(0x7F7F7F);
    private static final Color TRANSPARENT = new Color(0, 0, 0, 0);

    private static final BasicStroke HAIRLINE = new BasicStroke(0.4f);
    private static final int TITLE_SIZE = 11;
    private static final int LABEL_SIZE = 9;
    private static final int VALUE_SIZE = 8;
    private static final double MAX_BAR_WIDTH = 0.09;
    private static final double MAX_LYING_BAR_WIDTH = 0.4;
    private static final float MAX_LABEL_WIDTH = 0.38f;
    private static final double VALUE_MARGIN = 0.15;

    private final Chart chart;
    private final FontLibrary fonts;

    private ChartArtist(Chart chart, FontLibrary fonts) {
        this.chart = chart;
        this.fonts = fonts;
    }

    /** Draws a chart of this size in points, all of whose characters have a glyph. */
    public static Drawing draw(Chart chart, FontLibrary fonts, double width, double height) {
        Recorder recorder = new Recorder(new ChartFont(fonts, LABEL_SIZE));
        new ChartArtist(chart, fonts).painted().draw(recorder, new Rectangle2D.Double(0, 0, width, height));
        return recorder.drawing();
    }

    private JFreeChart painted() {
        JFreeChart painted = new JFreeChart(null, font(TITLE_SIZE), plot(), false);
        painted.setBackgroundPaint(TRANSPARENT);
        painted.setPadding(new RectangleInsets(4, 0, 4, 0));
        painted.setTitle(new TextTitle(chart.title(), font(TITLE_SIZE)));
        if (chart.series().size() > 1) {
            painted.addSubtitle(legend(painted.getPlot()));
        }
        return painted;
    }

    private ChartFont font(int points) {
        return new ChartFont(fonts, points);
    }

    private LegendTitle legend(Plot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setItemFont(font(LABEL_SIZE));
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(TRANSPARENT);
        return legend;
    }

    private CategoryPlot plot() {
        CategoryPlot plot = new CategoryPlot(data(), labels(), values(), bars());
        plot.setOrientation(chart.lying() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setBackgroundPaint(TRANSPARENT);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setRangeZeroBaselineVisible(false);
        plot.setInsets(new RectangleInsets(2, 2, 2, 8));
        plot.setNoDataMessageFont(font(LABEL_SIZE));
        return plot;
    }

    private DefaultCategoryDataset data() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Chart.Bar bar : chart.bars()) {
            for (int series = 0; series < chart.series().size(); series++) {
                data.addValue(bar.values().get(series), chart.series().get(series), bar.label());
            }
        }
        return data;
    }

    private CategoryAxis labels() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(font(LABEL_SIZE));
        axis.setLabelFont(font(LABEL_SIZE));
        axis.setAxisLinePaint(AXIS);
        axis.setTickMarksVisible(false);
        axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        axis.setMaximumCategoryLabelWidthRatio(chart.lying() ? MAX_LABEL_WIDTH : 0);
        axis.setMaximumCategoryLabelLines(2);
        axis.setLowerMargin(chart.lying() ? 0.02 : 0.03);
        axis.setUpperMargin(axis.getLowerMargin());
        axis.setCategoryMargin(0.3);
        return axis;
    }

    private NumberAxis values() {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(font(VALUE_SIZE));
        axis.setLabelFont(font(VALUE_SIZE));
        axis.setNumberFormatOverride(format("#,##0.##"));
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setUpperMargin(VALUE_MARGIN);
        return axis;
    }

    private BarRenderer bars() {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setItemMargin(0);
        bars.setMaximumBarWidth(chart.lying() ? MAX_LYING_BAR_WIDTH : MAX_BAR_WIDTH);
        bars.setDrawBarOutline(true);
        bars.setDefaultItemLabelFont(font(VALUE_SIZE));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", labelFormat()));
        if (chart.lying()) {
            bars.setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        }
        for (int series = 0; series < chart.series().size(); series++) {
            bars.setSeriesPaint(series, series % 2 == 0 && chart.series().size() > 1 ? LIGHT : DARK);
            bars.setSeriesOutlinePaint(series, DARK);
            bars.setSeriesOutlineStroke(series, HAIRLINE);
        }
        return bars;
    }

    /** Prints every value exactly, with as many decimals as the longest needs. */
    private NumberFormat labelFormat() {
        int decimals = chart.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return format(decimals > 0 ? "#,##0." + "0".repeat(decimals) : "#,##0");
    }

    private static NumberFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
