package org.formpress.cli;

import java.util.Locale;
import java.util.Optional;

/** The languages the program speaks. */
enum Language {
    ZH(Locale.ROOT),
    EN(Locale.ENGLISH);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Under which the message bundles are found; theirs without a locale are Chinese. */
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

    // Looked up before the arguments are parsed, because a fault in parsing is reported in this language too. The
    // machine's
    // own language is left aside: the forms are Chinese, and what scripts read must not change from machine to machine.
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
