package org.formpress.check.across;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: however blanks, brackets and letters were typed. */
final class CrossText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]+");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CrossText() {}

    /**
     * A value of three columns in one text, as in ≥90%. A sign or a unit that the value has too is there once, and 定性 is no sign.
     *
     * @param nature before the value; empty if there is none
     * @param unit   behind it, likewise
     */
    static String joined(String nature, String value, String unit) {
        String sign = SIGN.matcher(nature.strip()).matches() ? nature.strip() : "";
        return (value.startsWith(sign) ? "" : sign) + value + (value.endsWith(unit.strip()) ? "" : unit.strip());
    }

    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(folded).replaceAll("");
    }
}
