package org.formpress.read.excel;

/** Numbers in attributes; what is none is as if it were not there. */
final class Numbers {

    private static final int MAX_LENGTH = 24;

    private Numbers() {}

    static int integer(String text, int other) {
        try {
            return text.isEmpty() ? other : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return other;
        }
    }

    static double decimal(String text, double other) {
        try {
            double value = text.isEmpty() || text.length() > MAX_LENGTH ? other : Double.parseDouble(text);
            return Double.isFinite(value) ? value : other;
        } catch (NumberFormatException e) {
            return other;
        }
    }

    /** Whether a switch is on, which it is when its attribute is missing (ISO/IEC 29500-1, 22.9.2.7). */
    static boolean isOn(String value) {
        return !value.equals("0") && !value.equals("false");
    }

    /** Whether an attribute says yes. */
    static boolean isYes(String value) {
        return value.equals("1") || value.equals("true");
    }
}
