package org.formpress.jobs.intake;

import java.util.Set;

/** The names of a booklet's settings: in queries, on the command line, and in an object before the forms. */
public final class BookOption {

    public static final String TITLE = "title";
    public static final String TOWN = "town";
    public static final String YEAR = "year";
    public static final String DATE = "date";
    public static final String ORDER = "order";
    public static final String FORMATS = "formats";
    public static final String PARTS = "parts";
    public static final String PROFILE = "profile";
    public static final String GATHER = "gather";
    public static final String SEALS = "seals";
    public static final String STRICT = "strict";

    static final Set<String> ALL =
            Set.of(TITLE, TOWN, YEAR, DATE, ORDER, FORMATS, PARTS, PROFILE, GATHER, SEALS, STRICT);

    private BookOption() {}
}
