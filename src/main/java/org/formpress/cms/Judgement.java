package org.formpress.cms;

import java.time.Instant;
import java.util.Optional;

/**
 * What a signature says.
 *
 * @param signer    the common name in the certificate, else its organization; empty if there is no certificate
 * @param time      of the time stamp that is in the container, else as the signer says
 * @param holds     whether it fits the signed bytes and the certificate in it; empty where that cannot be told here
 * @param algorithm such as {@code SHA256withRSA}; empty if unknown
 */
public record Judgement(String signer, Optional<Instant> time, Optional<Boolean> holds, String algorithm) {

    /** Of a container that cannot be read. */
    static final Judgement NONE = new Judgement("", Optional.empty(), Optional.empty(), "");

    /** The same, but for whether it fits. */
    public Judgement butHolds(boolean other) {
        return new Judgement(signer, time, Optional.of(other), algorithm);
    }

    Judgement at(Optional<Instant> other) {
        return new Judgement(signer, other.or(() -> time), holds, algorithm);
    }
}
