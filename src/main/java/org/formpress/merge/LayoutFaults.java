package org.formpress.merge;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;

/** Tells Freemarker's faults as all others are told: template and line first. */
final class LayoutFaults {

    private LayoutFaults() {}

    /** A fault met when merging, with the chain of directives and macros that led there. */
    static String message(TemplateException fault) {
        // Of what our own functions throw, Freemarker tells only that they throw.
        Throwable cause = fault.getCause();
        String message = cause instanceof RuntimeException
                ? String.valueOf(cause.getMessage())
                : fault.getMessageWithoutStackTop();
        return place(fault.getTemplateSourceName(), fault.getLineNumber()) + message + "\n"
                + fault.getFTLInstructionStack();
    }

    /** A fault in a template's syntax. */
    static String message(ParseException fault) {
        return place(fault.getTemplateName(), fault.getLineNumber()) + fault.getEditorMessage();
    }

    private static String place(String template, Integer line) {
        return template + ":" + line + ": ";
    }
}
