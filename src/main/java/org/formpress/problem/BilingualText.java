package org.formpress.problem;

import java.util.Locale;

/** A text in Chinese and English; both empty for no text. */
public record BilingualText(String zh, String en) {

    /** No text in either language. */
    public static final BilingualText NONE = new BilingualText("", "");

    /** English for an English locale, else Chinese. */
    public String in(Locale locale) {
        return ProblemMessages.isEnglish(locale) ? en : zh;
    }
}
