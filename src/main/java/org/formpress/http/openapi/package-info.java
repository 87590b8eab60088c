/** The description of the HTTP interface. */
@NullMarked
package org.formpress.http.openapi;

import org.jspecify.annotations.NullMarked;
