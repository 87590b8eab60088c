package org.formpress.form;

import java.util.List;
import java.util.Optional;

/**
 * A fault in a text that the form's schema allows.
 *
 * @param code      a key of the message bundles
 * @param arguments further arguments of the message
 */
public record TextFault(String code, List<String> arguments) {

    /** Finds such faults. Thread-safe. */
    @FunctionalInterface
    public interface Finder {

        /** The first fault in a text. */
        Optional<TextFault> in(String text);
    }

    public TextFault {
        arguments = List.copyOf(arguments);
    }
}
