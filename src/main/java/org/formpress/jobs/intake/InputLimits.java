package org.formpress.jobs.intake;

/**
 * How large an input may be.
 *
 * @param maxBytes     of one input
 * @param maxFormBytes of one form
 * @param maxForms     of all inputs of a job
 */
public record InputLimits(long maxBytes, int maxFormBytes, int maxForms) {

    /** Limits only the size of a form, which is held in memory. */
    public static InputLimits ofForm(int maxFormBytes) {
        return new InputLimits(Long.MAX_VALUE, maxFormBytes, Integer.MAX_VALUE);
    }
}
