package org.formpress.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault that only the operator can fix: an unusable setting, folder, font or key file. The message is in English;
 * {@link #code()} and {@link #arguments()} let the command line report it in either language.
 */
public class OperatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    /**
     * A fault without a cause.
     *
     * @param code      a key of the command line's messages
     * @param message   the same in English, for the log
     * @param arguments of the command line's message
     */
    public OperatorException(String code, String message, String... arguments) {
        this(code, message, null, arguments);
    }

    /** A fault with its cause. */
    public OperatorException(String code, String message, @Nullable Throwable cause, String... arguments) {
        super(message, cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A fault in the folders of templates, fonts or samples, in English only. */
    protected OperatorException(String message, @Nullable Throwable cause) {
        this("fault.settings", message, cause, message);
    }

    /** The key of the command line's message. */
    public String code() {
        return code;
    }

    /** The arguments of that message. */
    public List<String> arguments() {
        return arguments;
    }
}
