/** Compares what a file says with a fresh print of the data it carries: new data and a list of changes. */
@NullMarked
package org.formpress.read.grid;

import org.jspecify.annotations.NullMarked;
