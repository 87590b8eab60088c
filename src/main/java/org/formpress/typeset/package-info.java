/** Plans lines and pages: breaks texts into lines, computes row heights, and divides rows among pages. */
@NullMarked
package org.formpress.typeset;

import org.jspecify.annotations.NullMarked;
