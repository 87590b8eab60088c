package org.formpress.http.booklet;

import io.micronaut.core.propagation.PropagatedContext;
import org.formpress.http.request.KeyName;

/** A booklet belongs to the key it was submitted with. */
final class BookletOwner {

    private BookletOwner() {}

    /** The key name of the current request; empty if keys are not required. */
    static String ofRequest() {
        return PropagatedContext.getOrEmpty()
                .find(KeyName.class)
                .map(KeyName::value)
                .orElse("");
    }
}
