package org.formpress.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.formpress.problem.MessageBundles;

/** The command line's messages in one language. */
record CliMessages(Locale locale, ResourceBundle bundle) {

    static CliMessages in(Language language) {
        return new CliMessages(language.locale(), MessageBundles.read("org.formpress.cli.messages", language.locale()));
    }

    String text(String key, Object... arguments) {
        return MessageFormat.format(bundle.getString(key), arguments);
    }
}
