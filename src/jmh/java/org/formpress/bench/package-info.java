/** What each stage of a render costs, measured by JMH over the published forms. */
@NullMarked
package org.formpress.bench;

import org.jspecify.annotations.NullMarked;
