package org.formpress.read.html;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of type as style sheets write them (CSS Fonts Level 4, 3.5), in pt. */
final class FontSize {

    /** What browsers take where nothing is set, 16 px. */
    static final double DEFAULT = 12;

    private static final Pattern LENGTH =
            Pattern.compile("\\+?(\\d{0,6}\\.?\\d{1,6})(pt|px|em|rem|ex|ch|mm|cm|in|pc|q|%|)");
    private static final Map<String, Double> POINTS = Map.of(
            "pt", 1.0, "px", 0.75, "mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0, "pc", 12.0, "q", 18 / 25.4, "", 0.75);

    private FontSize() {}

    /** @param around size of the text around it */
    static double of(String value, double around) {
        Matcher length = LENGTH.matcher(value);
        if (length.matches()) {
            double number = Double.parseDouble(length.group(1));
            return switch (length.group(2)) {
                case "em" -> number * around;
                case "%" -> number * around / 100;
                case "ex", "ch" -> number * around / 2;
                case "rem" -> number * DEFAULT;
                default -> number * POINTS.getOrDefault(length.group(2), 0.0);
            };
        }
        return switch (value) {
            case "", "inherit", "unset", "revert", "smaller", "larger" -> around;
            // The smallest that browsers use for a word is 9 px.
            default -> value.matches("(xx?-|xxx-)?(small|large)|medium|initial") ? DEFAULT : 0;
        };
    }

    /** The first family in the shorthand {@code font}; empty for none. */
    static String familyOf(String shorthand) {
        String first = Declarations.split(shorthand, ",").get(0);
        String size = ofFont(shorthand);
        int end = size.isEmpty() ? -1 : first.indexOf(' ', first.indexOf(size));
        return end < 0 ? "" : first.substring(end).strip();
    }

    /** The size in the shorthand {@code font}; empty for none. */
    static String ofFont(String shorthand) {
        for (String part : Declarations.split(shorthand, " ")) {
            String size = part.split("/", 2)[0];
            if (size.matches("[0-9.]+[a-z%]+|calc.*|var.*")) {
                return size;
            }
        }
        return "";
    }
}
