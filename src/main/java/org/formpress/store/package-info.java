/** Where the data of jobs and finished books lie. */
@NullMarked
package org.formpress.store;

import org.jspecify.annotations.NullMarked;
