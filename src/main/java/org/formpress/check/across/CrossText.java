package org.formpress.check.across;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: however blanks, brackets and letters were typed. */
final class CrossText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]+");

    private CrossText() {}

    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(folded).replaceAll("");
    }
}
