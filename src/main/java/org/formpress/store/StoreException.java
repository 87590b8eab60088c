package org.formpress.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A store is unusable. */
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
