/** Filters applied to every request, in the order of FilterOrder. */
@NullMarked
package org.formpress.http.filter;

import org.jspecify.annotations.NullMarked;
