/** The OpenAPI description of the service. */
@NullMarked
package org.formpress.http.openapi;

import org.jspecify.annotations.NullMarked;
