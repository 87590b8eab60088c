package org.formpress.check.across;

import java.util.List;

/**
 * What a form says that others of its project may contradict.
 *
 * @param project whose forms are compared; empty for a form that says of no project
 * @param role    what the form is to the project, such as 自评
 * @param title   of the form
 */
public record CrossValues(String project, String role, String title, List<CrossValue> values) {

    /** A form that is compared with none. */
    public static final CrossValues NONE = new CrossValues("", "", "", List.of());

    public CrossValues {
        values = List.copyOf(values);
    }
}
