/** Endpoints for booklets. */
@NullMarked
package org.formpress.http.booklet;

import org.jspecify.annotations.NullMarked;
