package org.formpress.access;

/** The service would listen where others reach it, without keys, and nobody said that this is meant. */
public final class OpenAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address where it would listen */
    public OpenAddressException(String address) {
        super("would listen on " + address
                + " without access keys: set formpress.access.keys, or formpress.access.open=true");
        this.address = address;
    }

    /** Where it would listen. */
    public String address() {
        return address;
    }
}
