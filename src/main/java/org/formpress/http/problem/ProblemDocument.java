package org.formpress.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The body of every error response (RFC 9457), in English if Accept-Language prefers it, otherwise in Chinese.
 *
 * @param type     the kind of problem, a stable name
 * @param title    the problem in a few words
 * @param status   the HTTP status
 * @param detail   what is wrong in this case, what is allowed and how to fix it
 * @param instance the request path
 * @param request  the request id, as logged by the service
 * @param errors   all faults in the data; omitted if the data is not at fault
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
