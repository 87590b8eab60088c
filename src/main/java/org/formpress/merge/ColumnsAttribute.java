package org.formpress.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.bounds.LruCache;
import org.formpress.model.Column;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.PageSetup;

/**
 * The attribute {@code columns} of a table, in mm: {@code 25} is a width, {@code 25(20-31)} one that may change, and
 * {@code 20-31} a range alone, which takes its part of what the other columns leave of the page.
 */
final class ColumnsAttribute {

    private static final String ALLOWED = "widths in mm, such as 20 25.5 31(25-45) 20-30";
    private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern COLUMN =
            Pattern.compile(NUMBER + "(?:\\(" + NUMBER + "-" + NUMBER + "\\))?|" + NUMBER + "-" + NUMBER);

    /** @param width of the page's text, in mm */
    private record Declared(String value, double width) {}

    /** All copies of a form declare the same. */
    private static final LruCache<Declared, List<Column>> KNOWN = new LruCache<>(100);

    private final String value;

    private ColumnsAttribute(String value) {
        this.value = value;
    }

    /** @throws InvalidDocumentException for anything else, and when ranges cannot fill the page */
    static List<Column> read(String value, PageSetup page) {
        Declared declared = new Declared(value, page.textWidth());
        List<Column> known = KNOWN.get(declared);
        if (known == null) {
            known = List.copyOf(new ColumnsAttribute(value).columns(declared.width()));
            KNOWN.put(declared, known);
        }
        return known;
    }

    private List<Column> columns(double pageWidth) {
        List<Matcher> parts =
                Arrays.stream(value.trim().split("\\s+")).map(this::part).toList();
        double part = parts.stream().anyMatch(ColumnsAttribute::isRange) ? partOfRanges(parts, pageWidth) : 0;
        List<Column> columns = new ArrayList<>(parts.size());
        for (Matcher found : parts) {
            columns.add(column(found, part));
        }
        return columns;
    }

    private Matcher part(String text) {
        Matcher part = COLUMN.matcher(text);
        if (!part.matches()) {
            throw unknown();
        }
        return part;
    }

    private InvalidDocumentException unknown() {
        return LayoutCursor.unknownValue("columns", value, ALLOWED);
    }

    private static boolean isRange(Matcher part) {
        return part.group(4) != null;
    }

    /** How far, from 0 to 1, all ranges open so that the table is as wide as the page. */
    private double partOfRanges(List<Matcher> parts, double wanted) {
        double least = 0;
        double most = 0;
        for (Matcher part : parts) {
            least += number(part, isRange(part) ? 4 : 1);
            most += number(part, isRange(part) ? 5 : 1);
        }
        if (least > wanted || most < wanted) {
            throw new InvalidDocumentException("columns=\"" + value + "\" make " + least + " to " + most
                    + " mm, and the page has " + wanted + " mm");
        }
        return most > least ? (wanted - least) / (most - least) : 0;
    }

    private Column column(Matcher part, double open) {
        if (isRange(part)) {
            double min = number(part, 4);
            double max = number(part, 5);
            return new Column(min + open * (max - min), min, max);
        }
        double width = number(part, 1);
        boolean fixed = part.group(2) == null;
        return new Column(width, fixed ? width : number(part, 2), fixed ? width : number(part, 3));
    }

    private static double number(Matcher part, int group) {
        return Double.parseDouble(part.group(group));
    }
}
