/** Forms that sum up the others of a booklet: what their {@code form.yml} says they gather. */
@NullMarked
package org.formpress.book.gather;

import org.jspecify.annotations.NullMarked;
