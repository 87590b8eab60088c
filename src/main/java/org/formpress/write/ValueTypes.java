package org.formpress.write;

import org.formpress.model.DataPointer;

/** The types of a form's values. */
@FunctionalInterface
public interface ValueTypes {

    /** The type of the value that a pointer leads to. */
    ValueType of(DataPointer pointer);
}
