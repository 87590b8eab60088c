package org.formpress.http.booklet;

import io.micronaut.core.propagation.PropagatedContext;
import org.formpress.http.request.KeyName;

/** Whose a booklet is: that of the key it was made with. */
final class BookletOwner {

    private BookletOwner() {}

    /** The name of the request's key; empty where none is needed. */
    static String ofRequest() {
        return PropagatedContext.getOrEmpty()
                .find(KeyName.class)
                .map(KeyName::value)
                .orElse("");
    }
}
