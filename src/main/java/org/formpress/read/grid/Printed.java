package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What the file was printed from.
 *
 * @param data     the carried data
 * @param pointers of all values that the form printed
 */
record Printed(JsonNode data, Set<String> pointers) {}
