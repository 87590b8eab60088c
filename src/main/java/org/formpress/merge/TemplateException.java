package org.formpress.merge;

import org.formpress.problem.OperatorException;

/** A fault in a form's template, never in the data; the message names file, line and fault. */
public final class TemplateException extends OperatorException {

    private static final long serialVersionUID = 1L;

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }

    TemplateException(String message) {
        super(message, null);
    }
}
