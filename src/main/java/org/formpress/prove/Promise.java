package org.formpress.prove;

import java.util.Locale;

/** What a form's folder promises, in the order in which it is proved. */
public enum Promise {
    /** Settings, schema, rules and migrations can be read. */
    LOADS,
    /** There is a typical sample, a blank one and the longest. */
    SAMPLES,
    /** The samples fit the schema, and the rules find no error in the typical one. */
    FITS,
    /** The samples print in every format. */
    PRINTS,
    /** Every cell prints the value that its pointer names. */
    BOUND,
    /** Every format shows the same cells with the same spans. */
    EQUAL,
    /** Every file gives back the data that it was made from, without any change. */
    RETURNS,
    /** The PDF is PDF/A-3a and PDF/UA-1. */
    STANDARDS,
    /** The form can be printed blank, and read back. */
    BLANK,
    /** All this holds of random data. */
    RANDOM;

    /** The name in messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
