package org.formpress.model;

import java.util.List;

/**
 * How a form may be set tighter to save its last page.
 *
 * @param steps  from loose to tight; each is tried only if the one before saves no page
 * @param sparse the share of a page's height, from 0 to 1, below which a last page is worth saving
 */
public record Fit(List<Typography> steps, double sparse) {

    /** Always as declared. */
    public static final Fit NONE = new Fit(List.of(), 0);

    public Fit {
        steps = List.copyOf(steps);
    }
}
