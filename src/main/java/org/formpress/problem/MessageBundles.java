package org.formpress.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/** Reads message bundles; the root bundle is Chinese. */
public final class MessageBundles {

    private MessageBundles() {}

    /**
     * Reads a bundle without fallback to the default locale, which would give Chinese callers English messages on an
     * English machine.
     *
     * @param name   such as {@code org.formpress.cli.messages}
     * @param locale {@link Locale#ROOT} for Chinese
     */
    public static ResourceBundle read(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
