package org.formpress.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the operator can mend: a setting, a folder, a font or a key file that cannot be used. The message is in English;
 * {@link #code()} and {@link #arguments()} let the command line say it in either language.
 */
public class OperatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    /**
     * Names what is wrong.
     *
     * @param code      a key of the command line's messages
     * @param message   the same in English, for the log
     * @param arguments of the command line's message
     */
    public OperatorException(String code, String message, String... arguments) {
        this(code, message, null, arguments);
    }

    /** Names what is wrong, and why. */
    public OperatorException(String code, String message, @Nullable Throwable cause, String... arguments) {
        super(message, cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Names what is wrong with the folders of templates, fonts or samples, in English only. */
    protected OperatorException(String message, @Nullable Throwable cause) {
        this("fault.settings", message, cause, message);
    }

    /** Which message of the command line says it. */
    public String code() {
        return code;
    }

    /** What that message needs. */
    public List<String> arguments() {
        return arguments;
    }
}
