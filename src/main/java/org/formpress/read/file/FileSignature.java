package org.formpress.read.file;

/**
 * An electronic signature or time stamp that somebody put on a finished file.
 *
 * @param name      of its field
 * @param signer    whom the certificate names; empty if that cannot be read
 * @param time      when, in UTC (ISO 8601): by a time stamp, else as the signer says; empty if nobody says
 * @param covers    what was signed
 * @param valid     whether the mathematics hold
 * @param algorithm such as {@code SHA256withRSA}; of a container that cannot be read here, its name in the file
 */
public record FileSignature(String name, String signer, String time, Covers covers, Valid valid, String algorithm) {

    /** Which part of the file a signature covers. */
    public enum Covers {
        /** All of it. */
        WHOLE,
        /** The file as it was then; only signatures were added later. */
        REVISION,
        /** Something else, so it says nothing about the file. */
        PART;
    }

    /** Whether a signature fits what it covers and the certificate in it, which need not be trusted for that. */
    public enum Valid {
        VALID(true),
        INVALID(false),
        /** In a container or by an algorithm that is not known here. */
        UNKNOWN("unknown");

        private final Object json;

        Valid(Object json) {
            this.json = json;
        }

        /** The value in responses: {@code true}, {@code false} or {@code "unknown"}. */
        public Object json() {
            return json;
        }
    }
}
