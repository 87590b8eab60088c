/** Text from outside becomes a tree of JSON, or every fault in it is named at once. */
@NullMarked
package org.formpress.parse;

import org.jspecify.annotations.NullMarked;
