/** The classes of attack on document services, each played against the running service. SECURITY.md lists them by the numbers in the names of the tests. */
@NullMarked
package org.formpress.attack;

import org.jspecify.annotations.NullMarked;
