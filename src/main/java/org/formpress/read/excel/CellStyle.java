package org.formpress.read.excel;

/**
 * How a cell shows what it holds.
 *
 * @param ground its colour
 * @param ruled  whether it has a rule on any side
 * @param locked whether it cannot be edited while its sheet is protected
 */
record CellStyle(CellFormat format, CellFont font, int ground, boolean ruled, boolean locked) {}
