package org.formpress.http.problem;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import org.formpress.problem.RefusedException;

/** Kinds of problems. Their texts are in the message bundles, keyed by {@link #id()}. */
public enum ProblemKind {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    BAD_PARAMETER(HttpStatus.BAD_REQUEST),
    NOT_JSON(HttpStatus.BAD_REQUEST),
    TWO_KEYS(HttpStatus.BAD_REQUEST),
    NO_KEY(HttpStatus.UNAUTHORIZED),
    WRONG_KEY(HttpStatus.UNAUTHORIZED),
    SESSION_OVER(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    OTHER_SITE(HttpStatus.FORBIDDEN),
    NOT_FROM_THE_PAGE(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    UNKNOWN_FORM(HttpStatus.NOT_FOUND),
    NO_SUCH_FORM(HttpStatus.NOT_FOUND),
    NO_SAMPLE(HttpStatus.NOT_FOUND),
    OTHER_NAME(HttpStatus.MISDIRECTED_REQUEST),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    NO_SUCH_TYPE(HttpStatus.NOT_ACCEPTABLE),
    UNKNOWN_FORMAT(HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    TOO_MANY_VALUES(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    WRONG_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    COMPRESSED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    WRONG_FILE_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UNSUPPORTED_FILE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    ONE_FILE(HttpStatus.BAD_REQUEST),
    TWO_PARTS(HttpStatus.BAD_REQUEST),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    REPEATED_PARAMETER(HttpStatus.BAD_REQUEST),
    ADDRESS_IN_GBK(HttpStatus.BAD_REQUEST),
    ADDRESS_NOT_UTF_8(HttpStatus.BAD_REQUEST),
    INVALID_DATA(HttpStatus.UNPROCESSABLE_ENTITY),
    BREAKS_RULES(HttpStatus.UNPROCESSABLE_ENTITY),
    UNSAFE_FILE(HttpStatus.UNPROCESSABLE_ENTITY),
    UNREADABLE_FILE(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_WRONG_KEYS(HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_A_MINUTE(HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_AT_ONCE(HttpStatus.TOO_MANY_REQUESTS),
    NO_SUCH_BOOKLET(HttpStatus.NOT_FOUND),
    NO_SUCH_FILE(HttpStatus.NOT_FOUND),
    NOT_FINISHED(HttpStatus.CONFLICT),
    NO_BOOKLET_MADE(HttpStatus.GONE),
    OTHER_FILE(HttpStatus.PRECONDITION_FAILED),
    BEYOND_THE_END(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
    BROKEN_BOOKLET(HttpStatus.BAD_REQUEST),
    BOOKLET_IN_GBK(HttpStatus.BAD_REQUEST),
    SLOW_INPUT(HttpStatus.REQUEST_TIMEOUT),
    EMPTY_BOOKLET(HttpStatus.UNPROCESSABLE_ENTITY),
    WRONG_SETTING(HttpStatus.UNPROCESSABLE_ENTITY),
    UNFIT_SETTING(HttpStatus.UNPROCESSABLE_ENTITY),
    UNPRINTABLE_SETTING(HttpStatus.UNPROCESSABLE_ENTITY),
    NOTHING_TO_GATHER(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_TO_GATHER(HttpStatus.UNPROCESSABLE_ENTITY),
    UNCLEAR_GATHERING(HttpStatus.UNPROCESSABLE_ENTITY),
    KEY_USED(HttpStatus.UNPROCESSABLE_ENTITY),
    LONG_FORM(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    LONG_BOOKLET(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    MUCH_DATA(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    TOO_MANY_FORMS(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    BOOKLET_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_BOOKLETS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    TOO_SLOW(HttpStatus.SERVICE_UNAVAILABLE),
    QUEUE_FULL(HttpStatus.SERVICE_UNAVAILABLE),
    TOO_MANY_LISTENERS(HttpStatus.SERVICE_UNAVAILABLE),
    BOOKLETS_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    STORE_UNUSABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Whether the same request may succeed later. */
    boolean isTemporary() {
        return status == HttpStatus.SERVICE_UNAVAILABLE && this != STORE_UNUSABLE || this == TOO_MANY_BOOKLETS;
    }

    /** The last part of the problem type, such as {@code invalid-data}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem type: a URN, which is a name and not an address (RFC 9457, section 3.1.1). */
    String type() {
        return "urn:formpress:problem:" + id();
    }

    /**
     * Returns the first kind with {@code status}, or else {@link #BAD_REQUEST} below 500 and {@link #INTERNAL} above.
     */
    public static ProblemKind of(HttpStatus status) {
        ProblemKind other = status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? BAD_REQUEST : INTERNAL;
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(other);
    }

    /** Returns the kind for a refusal by the pipeline. */
    public static ProblemKind of(RefusedException.Kind kind) {
        return switch (kind) {
            case NOT_JSON -> NOT_JSON;
            case UNKNOWN_FORM -> UNKNOWN_FORM;
            case INVALID_DATA -> INVALID_DATA;
            case BREAKS_RULES -> BREAKS_RULES;
            case TOO_LARGE -> TOO_MANY_VALUES;
            case UNSUPPORTED_FILE -> UNSUPPORTED_FILE;
            case UNSAFE_FILE -> UNSAFE_FILE;
            case UNREADABLE_FILE -> UNREADABLE_FILE;
        };
    }
}
