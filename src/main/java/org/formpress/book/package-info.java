/** Books of forms: in which order they stand, on which pages and in which volumes, and what a finished book holds. */
@NullMarked
package org.formpress.book;

import org.jspecify.annotations.NullMarked;
