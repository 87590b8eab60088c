/** The HTTP API: maps requests to pipeline calls, and errors to problem documents (RFC 9457). */
@NullMarked
package org.formpress.http;

import org.jspecify.annotations.NullMarked;
