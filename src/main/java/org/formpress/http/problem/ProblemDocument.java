package org.formpress.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
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
public record ProblemDocument(
        String type,

        String title,
        int status,
        String detail,
        String instance,
        String request,
        List<FieldError> errors) {}
