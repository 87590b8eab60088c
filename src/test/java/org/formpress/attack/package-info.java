/** The attack classes of document services, each played against the running service (SECURITY.md). */
@NullMarked
package org.formpress.attack;

import org.jspecify.annotations.NullMarked;
