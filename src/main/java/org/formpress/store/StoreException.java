package org.formpress.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Nothing can be kept in a store at present. */
public final class StoreException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient StoreFault fault;

    StoreException(StoreFault fault, @Nullable Exception cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public StoreFault fault() {
        return fault;
    }
}
