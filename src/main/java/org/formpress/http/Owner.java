package org.formpress.http;

import io.micronaut.core.propagation.PropagatedContext;

/** Whose a booklet is: that of the key it was made with. */
final class Owner {

    private Owner() {}

    /** The name of the request's key; empty where none is needed. */
    static String ofRequest() {
        return PropagatedContext.getOrEmpty()
                .find(KeyName.class)
                .map(KeyName::value)
                .orElse("");
    }
}
