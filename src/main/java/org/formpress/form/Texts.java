package org.formpress.form;

import java.util.Locale;

/** The same in the two languages people are answered in; empty where there is nothing to say. */
public record Texts(String zh, String en) {

    /** Nothing, in either language. */
    public static final Texts NONE = new Texts("", "");

    /** English for an English locale, else Chinese. */
    public String in(Locale locale) {
        return Wording.isEnglish(locale) ? en : zh;
    }
}
