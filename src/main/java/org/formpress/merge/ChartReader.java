package org.formpress.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.formpress.model.Chart;

/** Reads one chart element of a layout, with a {@code <bar>} for every label. */
final class ChartReader {

    private static final String SEPARATOR = "\\|";

    private final LayoutCursor cursor;

    ChartReader(LayoutCursor cursor) {
        this.cursor = cursor;
    }

    Chart read() throws XMLStreamException {
        cursor.allowAttributes("title", "alt", "height", "bars", "series");
        String title = cursor.required("title");
        String alternative = cursor.required("alt");
        double height = cursor.number("height", 0);
        boolean lying = cursor.flag("bars", "lying");
        List<String> series = Arrays.asList(cursor.required("series").split(SEPARATOR));
        List<Chart.Bar> bars = new ArrayList<>();
        while (cursor.nextElement()) {
            bars.add(readBar());
        }
        return new Chart(title, alternative, height, lying, series, bars);
    }

    private Chart.Bar readBar() throws XMLStreamException {
        if (!cursor.name().equals("bar")) {
            throw cursor.unknown("bar");
        }
        cursor.allowAttributes("label", "values");
        String label = cursor.required("label");
        String values = cursor.required("values");
        cursor.text();
        try {
            return new Chart.Bar(
                    label,
                    Arrays.stream(values.split(SEPARATOR)).map(BigDecimal::new).toList());
        } catch (NumberFormatException e) {
            throw LayoutCursor.unknownValue("values", values, "one number for each series, separated by |");
        }
    }
}
