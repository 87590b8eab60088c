/** Graceful shutdown: every accepted connection is answered before the service ends. */
@NullMarked
package org.formpress.http.shutdown;

import org.jspecify.annotations.NullMarked;
