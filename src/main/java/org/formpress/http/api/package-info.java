/** Endpoints for single forms. */
@NullMarked
package org.formpress.http.api;

import org.jspecify.annotations.NullMarked;
