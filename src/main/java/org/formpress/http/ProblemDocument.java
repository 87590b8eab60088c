package org.formpress.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What every error answers (RFC 9457), in Chinese or, where Accept-Language prefers it, in English.
 *
 * @param type     which problem, a stable name
 * @param title    the problem in a few words
 * @param status   the HTTP status
 * @param detail   what is wrong this time, what is allowed and how to mend it
 * @param instance the path that was called
 * @param request  the request's id, to be found in the service's log
 * @param errors   every fault in the data; absent where the data is not at fault
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
record ProblemDocument(
        @Schema(example = "urn:formpress:problem:invalid-data")
        String type,

        @Schema(example = "数据与表单不符") String title,
        @Schema(example = "422") int status,
        @Schema(example = "数据里有 1 处需要修改，见 errors。") String detail,
        @Schema(example = "/render") String instance,
        @Schema(example = "6f1c2a9e0b7d4c35") String request,
        List<FieldError> errors) {}
