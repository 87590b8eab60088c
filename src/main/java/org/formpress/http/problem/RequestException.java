package org.formpress.http.problem;

import java.util.List;

/** A request refused for a reason its client can act on. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<String> arguments;

    /** @param arguments the values for the message of the kind */
    public RequestException(ProblemKind kind, String... arguments) {
        super(kind.id());
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    public ProblemKind kind() {
        return kind;
    }

    List<String> arguments() {
        return arguments;
    }
}
