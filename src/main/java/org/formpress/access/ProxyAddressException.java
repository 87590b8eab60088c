package org.formpress.access;

/** What was set as a trusted proxy is no address. */
public final class ProxyAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address what was set */
    public ProxyAddressException(String address) {
        super("formpress.proxy.trusted cannot be \"" + address
                + "\": write addresses or networks such as 10.1.2.3 or 10.1.0.0/16, separated by commas");
        this.address = address;
    }

    /** What was set. */
    public String address() {
        return address;
    }
}
