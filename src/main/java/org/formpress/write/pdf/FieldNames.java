package org.formpress.write.pdf;

import org.formpress.typeset.PlannedPlace;

/**
 * How the signature fields of a form are called.
 *
 * @param wanted whether it has any
 * @param prefix of all their names, which tells forms of a file apart
 */
record FieldNames(boolean wanted, String prefix) {

    /** Of a form without fields. */
    static final FieldNames NONE = new FieldNames(false, "");

    /** Of a form that is a file of its own. */
    static final FieldNames ALONE = new FieldNames(true, "");

    /** Of a form in a book: a period would part a name (ISO 32000-1, 12.7.3.2). @param number of the form */
    static FieldNames numbered(int number) {
        return new FieldNames(true, number + "-");
    }

    String of(PlannedPlace planned) {
        return prefix + planned.place().name();
    }
}
