package org.formpress.merge;

import org.formpress.problem.OperatorException;

/** A fault in a form's template: never the data's; the message names the file, the line and what is wrong there. */
public final class TemplateException extends OperatorException {

    private static final long serialVersionUID = 1L;

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }

    TemplateException(String message) {
        super(message, null);
    }
}
