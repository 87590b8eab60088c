/** Errors as problem documents (RFC 9457). */
@NullMarked
package org.formpress.http.problem;

import org.jspecify.annotations.NullMarked;
