package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that was missing and follows from others.
 *
 * @param pointer where it was filled in, a JSON Pointer
 * @param label   its name on the form
 * @param rule    the name of the rule that it follows from
 */
public record FilledValue(String pointer, String label, JsonNode value, String rule) {}
