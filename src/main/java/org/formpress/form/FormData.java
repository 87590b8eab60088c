package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Data that fits its form.
 *
 * @param data the values; numbers are exact. Shared, so never change it
 * @param json the data as JSON: the bytes it was read from, if any; UTF-8 without a byte order mark
 */
public record FormData(Form form, JsonNode data, byte[] json) {}
