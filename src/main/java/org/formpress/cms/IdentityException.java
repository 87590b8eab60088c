package org.formpress.cms;

import java.nio.file.Path;
import java.util.Locale;
import org.formpress.problem.OperatorException;
import org.jspecify.annotations.Nullable;

/** A file with a private key that cannot be used to sign. */
public final class IdentityException extends OperatorException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** It is not there. */
        MISSING,
        /** It is no PKCS#12 file, or cannot be read. */
        UNREADABLE,
        /** The password is another. */
        PASSWORD,
        /** It has no private key with a certificate. */
        EMPTY,
        /** It has several private keys. */
        SEVERAL,
        /** Its key is neither RSA nor of a curve. */
        KIND
    }

    private final Reason reason;

    IdentityException(Reason reason, Path file, @Nullable Throwable cause) {
        super(
                "fault.identity." + reason.name().toLowerCase(Locale.ROOT),
                "key file " + file + " (" + reason.name().toLowerCase(Locale.ROOT) + ")",
                cause,
                file.toString());
        this.reason = reason;
    }

    /** Why it cannot be used. */
    public Reason reason() {
        return reason;
    }
}
