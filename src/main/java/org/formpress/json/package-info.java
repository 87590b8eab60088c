/** JSON Pointers (RFC 6901). */
@NullMarked
package org.formpress.json;

import org.jspecify.annotations.NullMarked;
