/** Stores for the data of jobs and finished books. */
@NullMarked
package org.formpress.store;

import org.jspecify.annotations.NullMarked;
