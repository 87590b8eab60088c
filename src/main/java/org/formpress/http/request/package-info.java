/** Request metadata: id, key, client address, language and the links of responses. */
@NullMarked
package org.formpress.http.request;

import org.jspecify.annotations.NullMarked;
