/** Key files with one key per line, edited by people and the command line and read by a running service. */
@NullMarked
package org.formpress.keys;

import org.jspecify.annotations.NullMarked;
