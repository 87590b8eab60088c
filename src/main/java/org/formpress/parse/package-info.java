/** Parses incoming text into a JSON tree, or reports every fault at once. */
@NullMarked
package org.formpress.parse;

import org.jspecify.annotations.NullMarked;
