package org.formpress.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says now; for the description only, as the answer itself is written with exact decimals.
 *
 * @param form     the form's id
 * @param edition  the edition of the form
 * @param data     the form's data, fit for POST /render
 * @param changes  how it differs from the data the file was made from, in the order of the form
 * @param findings what POST /check would tell of the data
 * @param forms    only of a file with several forms, and then nothing else: one such object for each, in their order
 */
@Serdeable
@Schema(name = "Extracted")
record ExtractAnswer(
        @Schema(example = "self-evaluation") String form,
        @Schema(example = "2024-1") String edition,
        Map<String, Object> data,
        List<ChangeAnswer> changes,
        List<FindingAnswer> findings,
        @Nullable List<ExtractAnswer> forms) {

    /**
     * One difference.
     *
     * @param kind    what was done
     * @param pointer the value or row in the new data as a JSON Pointer (RFC 6901); of a removed row, its place in the old data
     * @param label   its Chinese name
     * @param from    the old value, or what the form printed where the data had none; of a moved row, its old pointer
     * @param to      the new value; of a moved row, its new pointer; null for a removed row or a cleared cell
     */
    @Serdeable
    @Schema(name = "Change")
    record ChangeAnswer(
            @Schema(
                    type = "string",
                    allowableValues = {"replaced", "row-added", "row-removed", "row-moved"})
            String kind,

            @Schema(example = "/indicators/0/score") String pointer,
            @Schema(example = "得分") String label,

            @Schema(type = "object", nullable = true, example = "20.00") @Nullable
            Object from,

            @Schema(type = "object", nullable = true, example = "18.5") @Nullable
            Object to) {}
}
