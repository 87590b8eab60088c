package org.formpress.typeset;

import org.formpress.model.SigningPlace;

/**
 * A place to seal or to sign in a planned paragraph. Lengths are thousandths of a point.
 *
 * @param left  from the left edge of the text area
 * @param below from the upper edge of its line
 */
public record PlannedPlace(SigningPlace place, int left, int below, int width, int height) {}
