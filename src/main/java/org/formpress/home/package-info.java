/** Where templates, fonts and samples lie: packed with the program, or in folders that the operator named. */
@NullMarked
package org.formpress.home;

import org.jspecify.annotations.NullMarked;
