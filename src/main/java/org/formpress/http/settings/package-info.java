/** Settings, one record per section of the configuration. */
@NullMarked
package org.formpress.http.settings;

import org.jspecify.annotations.NullMarked;
