package org.formpress.read.excel;

/**
 * How a cell shows what it holds.
 *
 * @param ground its colour
 * @param ruled  whether it has a rule on any side
 */
record CellDisplay(CellFormat format, CellFont font, int ground, boolean ruled) {}
