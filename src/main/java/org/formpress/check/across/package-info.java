/** Checks of several forms against each other: what two forms of one project say of the same thing. */
@NullMarked
package org.formpress.check.across;

import org.jspecify.annotations.NullMarked;
