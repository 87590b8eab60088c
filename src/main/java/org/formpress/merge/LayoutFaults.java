package org.formpress.merge;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;

/** Formats Freemarker's errors like all others, with template and line first. */
final class LayoutFaults {

    private LayoutFaults() {}

    /** An error while merging, with the chain of directives and macros that led there. */
    static String message(TemplateException fault) {
        // For exceptions from our own functions, Freemarker's message says only that they threw.
        Throwable cause = fault.getCause();
        String message = cause instanceof RuntimeException
                ? String.valueOf(cause.getMessage())
                : fault.getMessageWithoutStackTop();
        return place(fault.getTemplateSourceName(), fault.getLineNumber()) + message + "\n"
                + fault.getFTLInstructionStack();
    }

    /** A syntax error in a template. */
    static String message(ParseException fault) {
        return place(fault.getTemplateName(), fault.getLineNumber()) + fault.getEditorMessage();
    }

    private static String place(String template, Integer line) {
        return template + ":" + line + ": ";
    }
}
