/** Who may call the service: access keys, the file of their hashes, and their rate limits. */
@NullMarked
package org.formpress.access;

import org.jspecify.annotations.NullMarked;
