package org.formpress.fill;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.formpress.text.Unseen;

/** Headers of columns and names of sheets, as they are told apart. */
public final class HeaderText {

    /** Before the header of a column that must be filled in. */
    public static final String REQUIRED = "*";

    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}*]+");

    private HeaderText() {}

    /** The text without what people change: blanks, line feeds, stars, and whether characters are as wide as hanzi. */
    public static String key(String text) {
        return IGNORED.matcher(Normalizer.normalize(Unseen.removed(text), Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
