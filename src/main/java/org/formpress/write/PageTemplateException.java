package org.formpress.write;

import org.formpress.problem.OperatorException;

/** A page template that does not make a file: never the data's fault; the message names the template and the line. */
public final class PageTemplateException extends OperatorException {

    private static final long serialVersionUID = 1L;

    public PageTemplateException(String message) {
        super(message, null);
    }

    public PageTemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
