/** Files with a key a line: read, added to and taken from by people, by the command line, and by a service that is running. */
@NullMarked
package org.formpress.keys;

import org.jspecify.annotations.NullMarked;
