package org.formpress.jobs.intake;

import org.formpress.problem.Origin;

/**
 * The bytes of one form, not parsed yet.
 *
 * @param line   its first line in the input, its place in the array, or its row in the workbook, counted from 1
 * @param json   exactly as received, or made of the workbook's cells
 * @param origin where its values stood in the workbook, if it came from one
 */
public record RawForm(int line, byte[] json, Origin origin) {

    /** A form that was received as JSON. */
    public RawForm(int line, byte[] json) {
        this(line, json, Origin.NONE);
    }
}
