package org.formpress.http.problem;

import java.util.List;

/** A request that is turned away for a reason its caller can do something about. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<String> arguments;

    /** @param arguments what the kind's message needs */
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
