package org.formpress.read.grid;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers as clerks type them: with thousands separators, a percent sign (the form says whether a field is in percent), in
 * full-width characters, or a dash or slash for none.
 */
public final class TypedNumber {

    private static final Pattern DECIMAL =
            Pattern.compile("-?([0-9]{1,40}|[0-9]{1,3}(,[0-9]{3}){1,13})(\\.[0-9]{1,40})?%?");
    private static final Set<String> NONE = Set.of("", "-", "–", "—", "——", "/");

    private TypedNumber() {}

    /** The exact number; empty for text that is no number. */
    public static Optional<BigDecimal> read(String text) {
        String plain = plain(text);
        return DECIMAL.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(",", "").replace("%", "")))
                : Optional.empty();
    }

    /** Whether the text stands for "no number". */
    public static boolean isNone(String text) {
        return NONE.contains(plain(text));
    }

    /** Whether both are numbers, and equal ones. */
    static boolean sameAmount(String one, String other) {
        Optional<BigDecimal> amount = read(one);
        return amount.isPresent()
                && read(other).filter(same -> same.compareTo(amount.get()) == 0).isPresent();
    }

    /** The text in ASCII instead of full-width characters, without surrounding white space. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> plain.appendCodePoint(narrow(codePoint)));
        return plain.toString().replace('\u00A0', ' ').strip();
    }

    // U+FF01 to U+FF5E are the ASCII characters in full width (Unicode, Halfwidth and Fullwidth Forms).
    private static int narrow(int codePoint) {
        if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
            return codePoint - 0xFEE0;
        }
        return codePoint == '\u2212' ? '-' : codePoint;
    }
}
