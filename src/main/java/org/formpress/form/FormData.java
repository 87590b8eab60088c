package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Data that is valid for its form.
 *
 * @param data the values, with exact numbers; shared, so never modify it
 * @param json the data as JSON, the original bytes if it was read from any; UTF-8 without a byte order mark
 */
public record FormData(Form form, JsonNode data, byte[] json) {}
