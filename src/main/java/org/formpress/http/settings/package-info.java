/** The service's settings, one record for each section of the configuration. */
@NullMarked
package org.formpress.http.settings;

import org.jspecify.annotations.NullMarked;
