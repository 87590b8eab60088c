package org.formpress.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the program says in one language. */
record Words(Locale locale, ResourceBundle bundle) {

    static Words in(Language language) {
        // Without fallback: on an English machine, Chinese would otherwise be answered in English.
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(
                language.locale(), ResourceBundle.getBundle("org.formpress.cli.messages", language.locale(), control));
    }

    String text(String key, Object... arguments) {
        return MessageFormat.format(bundle.getString(key), arguments);
    }
}
