package org.formpress.write;

import org.formpress.problem.OperatorException;

/** An error in a page template, never in the data. The message names the template and the line. */
public final class PageTemplateException extends OperatorException {

    private static final long serialVersionUID = 1L;

    public PageTemplateException(String message) {
        super(message, null);
    }

    public PageTemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
