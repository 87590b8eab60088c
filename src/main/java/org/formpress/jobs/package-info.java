/** Books as jobs that survive crashes: a queue in a database, any number of nodes. */
@NullMarked
package org.formpress.jobs;

import org.jspecify.annotations.NullMarked;
