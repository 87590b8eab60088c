package org.formpress.read.file;

import java.util.Optional;

/**
 * An electronic signature or time stamp that somebody put on a finished file.
 *
 * @param name      of its field
 * @param signer    whom the certificate names; empty if that cannot be read
 * @param time      when, in UTC (ISO 8601): by a time stamp, else as the signer says; empty if nobody says
 * @param covers    what was signed
 * @param valid     whether the mathematics hold
 * @param algorithm such as {@code SHA256withRSA}; of a container that cannot be read here, its name in the file
 * @param shown     where people see it
 */
public record FileSignature(
        String name, String signer, String time, Covers covers, Valid valid, String algorithm, Shown shown) {

    /**
     * What a page shows of a signature, in pt from the lower left corner of the page, like places to seal.
     *
     * @param page of the file, from 1
     * @param x    left edge
     * @param y    lower edge
     */
    public record Place(int page, double x, double y, double width, double height) {

        private double area() {
            return width * height;
        }
    }

    /**
     * Where a signature shows.
     *
     * @param places in how many places; one at most, if the program that made it keeps to the standard (ISO 32000-1, 12.7.4.5)
     * @param place  the largest of them, or the first of equal ones
     */
    public record Shown(int places, Optional<Place> place) {

        /** Of a signature that nobody sees. */
        public static final Shown NOWHERE = new Shown(0, Optional.empty());

        /** The same signature with more places behind. */
        public Shown and(Shown more) {
            boolean isLarger = more.area() > area();
            return new Shown(places + more.places, isLarger ? more.place : place);
        }

        private double area() {
            return place.map(Place::area).orElse(0.0);
        }
    }

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
