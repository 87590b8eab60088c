package org.formpress.merge;

/** A fault in a form's template: never the data's; the message names the file, the line and what is wrong there. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }

    TemplateException(String message) {
        super(message);
    }
}
