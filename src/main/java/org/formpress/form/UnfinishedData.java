package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;

/**
 * Data of a form that somebody may still be filling in.
 *
 * @param data   an object; shared, so never modify it
 * @param faults for which the form cannot be finished yet; none for valid data
 */
public record UnfinishedData(Form form, JsonNode data, List<Problem> faults) {

    public UnfinishedData {
        faults = List.copyOf(faults);
    }

    /** The refusal of data that is not even the beginning of a form. There must be at least one fault. */
    public RefusedException refusal() {
        return new RefusedException(RefusedException.Kind.INVALID_DATA, faults);
    }
}
