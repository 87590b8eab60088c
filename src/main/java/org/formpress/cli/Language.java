package org.formpress.cli;

import java.util.Locale;
import java.util.Optional;

/** The languages of messages. */
enum Language {
    ZH(Locale.ROOT),
    EN(Locale.ENGLISH);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale of the message bundles; the root bundle is Chinese. */
    Locale locale() {
        return locale;
    }

    static Optional<Language> ofId(String id) {
        return switch (id) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    // Read before the arguments are parsed, because parse errors are reported in this language too. The machine's own
    // language is ignored: the forms are Chinese, and output that scripts read must not vary by machine.
    static Language fromArguments(String... args) {
        Language language = ZH;
        for (int i = 0; i < args.length; i++) {
            boolean alone = args[i].equals(OPTION) && i + 1 < args.length;
            String id = alone ? args[i + 1] : args[i].startsWith(OPTION + "=") ? args[i].substring(7) : "";
            language = ofId(id).orElse(language);
        }
        return language;
    }
}
