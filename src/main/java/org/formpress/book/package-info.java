/** Books of forms: their order, pages and volumes, and the steps that make them. */
@NullMarked
package org.formpress.book;

import org.jspecify.annotations.NullMarked;
