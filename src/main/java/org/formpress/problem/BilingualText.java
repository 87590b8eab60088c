package org.formpress.problem;

import java.util.Locale;

/** The same in the two languages people are answered in; empty where there is nothing to say. */
public record BilingualText(String zh, String en) {

    /** Nothing, in either language. */
    public static final BilingualText NONE = new BilingualText("", "");

    /** English for an English locale, else Chinese. */
    public String in(Locale locale) {
        return ProblemMessages.isEnglish(locale) ? en : zh;
    }
}
