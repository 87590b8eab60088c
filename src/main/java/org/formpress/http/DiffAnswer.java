package org.formpress.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.formpress.http.ExtractAnswer.ChangeAnswer;

/**
 * What two versions have different; for the description only, as the answer itself is written with exact decimals.
 *
 * @param form    the form's id
 * @param changes from the earlier version to the later one, in the order of the form
 */
@Serdeable
@Schema(name = "Difference")
record DiffAnswer(@Schema(example = "self-evaluation") String form, List<ChangeAnswer> changes) {

    /**
     * Two versions as JSON.
     *
     * @param from the earlier one's data
     * @param to   the later one's
     */
    @Serdeable
    @Schema(name = "Versions")
    record Versions(Map<String, Object> from, Map<String, Object> to) {}

    /**
     * Two versions as parts of a form.
     *
     * @param from the earlier one: data or a finished file
     * @param to   the later one, likewise
     */
    @Serdeable
    @Schema(name = "VersionParts")
    record Parts(
            @Schema(type = "string", format = "binary") String from,
            @Schema(type = "string", format = "binary") String to) {}
}
