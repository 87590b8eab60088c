package org.formpress.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A bar chart.
 *
 * @param title       above the chart
 * @param alternative text alternative for readers who cannot see it
 * @param height      in mm; its width is that of the text
 * @param lying       true for horizontal bars, which leave room for long labels
 * @param series      names of the values of every bar; there is no legend for a single one
 */
public record Chart(String title, String alternative, double height, boolean lying, List<String> series, List<Bar> bars)
        implements Block {

    /**
     * The bars of one label.
     *
     * @param values one for each series
     */
    public record Bar(String label, List<BigDecimal> values) {

        public Bar {
            values = List.copyOf(values);
        }
    }

    public Chart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        for (Bar bar : bars) {
            if (bar.values().size() != series.size()) {
                throw new InvalidDocumentException("the bar \"" + bar.label() + "\" has "
                        + bar.values().size() + " values for " + series.size() + " series");
            }
        }
        if (!(height > 0)) {
            throw new InvalidDocumentException("a chart cannot be " + height + " mm high");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.chart(this);
    }
}
