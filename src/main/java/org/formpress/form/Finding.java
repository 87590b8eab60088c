package org.formpress.form;

/**
 * What a rule of the form has to say about data that fits the schema.
 *
 * @param rule     the rule's name
 * @param pointer  the value in question as a JSON Pointer (RFC 6901)
 * @param label    the value's Chinese name
 * @param message  what is found, for people
 * @param hint     what to do about it, for people
 */
public record Finding(String rule, Severity severity, String pointer, String label, String message, String hint) {}
