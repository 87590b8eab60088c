/** Who may call the service: keys, the file that holds their hashes, and how much one key may ask for. */
@NullMarked
package org.formpress.access;

import org.jspecify.annotations.NullMarked;
