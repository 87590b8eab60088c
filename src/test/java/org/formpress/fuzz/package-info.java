/** What an input that no one thought of does: targets that Jazzer feeds (docs/testing.md). */
@NullMarked
package org.formpress.fuzz;

import org.jspecify.annotations.NullMarked;
