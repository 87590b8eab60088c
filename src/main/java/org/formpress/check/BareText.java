package org.formpress.check;

import java.util.regex.Pattern;

/** What a text of an editor says, without its markup. */
final class BareText {

    private static final Pattern MARKUP = Pattern.compile("<[^<>]*+>|&nbsp;");

    private BareText() {}

    /** The text without tags and fixed blanks; any other as it is. */
    static String of(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text
                : MARKUP.matcher(text).replaceAll("");
    }
}
