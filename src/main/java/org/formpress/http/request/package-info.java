/** What a request says about itself: its id, its key, its caller's address and language. */
@NullMarked
package org.formpress.http.request;

import org.jspecify.annotations.NullMarked;
