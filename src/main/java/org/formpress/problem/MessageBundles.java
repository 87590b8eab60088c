package org.formpress.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/** Message bundles: Chinese in the file without a locale, English beside it. */
public final class MessageBundles {

    private MessageBundles() {}

    /**
     * Reads a bundle without fallback: on an English machine, Chinese callers would otherwise get English messages.
     *
     * @param name   such as {@code org.formpress.cli.messages}
     * @param locale {@link Locale#ROOT} for Chinese
     */
    public static ResourceBundle read(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
