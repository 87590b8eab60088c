/** What a reader sees of text that is shown otherwise than it is stored: the one rule for all formats that can be edited. */
@NullMarked
package org.formpress.read.look;

import org.jspecify.annotations.NullMarked;
