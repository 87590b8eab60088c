package org.formpress.form;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a text although its form's schema allows it.
 *
 * @param code      a key of the message bundles
 * @param arguments what else the message needs
 */
public record TextFault(String code, List<String> arguments) {

    /** Finds such faults. Safe for use by many threads. */
    @FunctionalInterface
    public interface Finder {

        /** The first fault of a text. */
        Optional<TextFault> in(String text);
    }

    public TextFault {
        arguments = List.copyOf(arguments);
    }
}
