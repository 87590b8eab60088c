package org.formpress.fill.read;

import org.formpress.problem.Origin;

/**
 * A form that a workbook has.
 *
 * @param row    of its project on the sheet of the projects, as programs number it; for rows of no project, one after all projects; for
 *               a finished form, its place among those of the workbook
 * @param json   its data
 * @param origin the cells of its values, and what was wrong with them
 */
public record FilledForm(int row, byte[] json, Origin origin) {}
