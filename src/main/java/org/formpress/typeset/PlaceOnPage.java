package org.formpress.typeset;

import org.formpress.model.SigningPlace;

/**
 * Where a form is sealed or signed: a rectangle on one of its pages. Lengths are thousandths of a point, from the lower left corner of
 * the page to the right and up, as in PDF (ISO 32000-1, 8.3.2.3).
 *
 * @param page number of the page in the form, from 1
 * @param x    its left edge
 * @param y    its lower edge
 */
public record PlaceOnPage(SigningPlace place, int page, int x, int y, int width, int height) {}
