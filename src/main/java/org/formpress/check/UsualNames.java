package org.formpress.check;

import java.util.List;
import java.util.Map;

/**
 * The names that a rule {@code tree} knows.
 *
 * @param parent place of the outer name, a JSON Pointer where {@code *} is any row
 * @param child  place of the inner one, likewise
 * @param names  the inner names by outer name, in the order of the rule
 */
public record UsualNames(String parent, String child, Map<String, List<String>> names) {}
