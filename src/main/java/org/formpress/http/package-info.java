/** The HTTP door: requests become calls of the pipeline, and every fault a problem document (RFC 9457). */
@NullMarked
package org.formpress.http;

import org.jspecify.annotations.NullMarked;
