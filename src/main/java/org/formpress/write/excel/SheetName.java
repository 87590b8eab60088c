package org.formpress.write.excel;

import java.util.regex.Pattern;
import org.formpress.text.PlainText;

/** Names of sheets as Excel allows them: 1 to 31 UTF-16 units, some characters excepted, and no apostrophe at either end. */
public final class SheetName {

    private static final int MAX_LENGTH = 31;
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\[\\]:*?/\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFE\uFFFF]");
    private static final Pattern AT_ENDS = Pattern.compile("^['\\s]+|['\\s]+$");

    /** For what leaves no name; also instead of the name that Excel keeps to itself. */
    private static final String OTHER = "表";

    private static final String RESERVED = "History";

    private SheetName() {}

    /** The title as a reader sees it, with {@code _} for characters that no name may have. */
    public static String of(String title) {
        String allowed = FORBIDDEN.matcher(PlainText.line(title)).replaceAll("_");
        String name = trimmed(SheetText.LIKE_CODE.matcher(allowed).replaceAll("-"));
        return name.isEmpty() || name.equalsIgnoreCase(RESERVED) ? OTHER : name;
    }

    /** The name as it stands in references. */
    static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private static String trimmed(String name) {
        String whole = AT_ENDS.matcher(name).replaceAll("");
        if (whole.length() <= MAX_LENGTH) {
            return whole;
        }
        boolean splits = Character.isHighSurrogate(whole.charAt(MAX_LENGTH - 1));
        return AT_ENDS.matcher(whole.substring(0, splits ? MAX_LENGTH - 1 : MAX_LENGTH))
                .replaceAll("");
    }
}
