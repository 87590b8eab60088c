package org.formpress.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a PDF has where its form is sealed or signed. */
public enum Seals {
    /** What the service or the command was set up with. */
    USUAL,
    /** Nothing but room. */
    PLACES,
    /** A field for a digital signature, named after the place. */
    FIELDS;

    /** Those that a caller can choose, as callers name them. */
    public static final List<String> IDS = List.of("places", "fields");

    /** What a caller has chosen. */
    public static Optional<Seals> ofId(String id) {
        return Arrays.stream(values())
                .filter(seals -> IDS.contains(id) && seals.id().equals(id))
                .findFirst();
    }

    /** The name for callers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, or if it is {@link #USUAL}, another. */
    public Seals or(Seals usual) {
        return this == USUAL ? usual : this;
    }
}
