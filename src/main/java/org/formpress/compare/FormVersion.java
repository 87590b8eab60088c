package org.formpress.compare;

import org.formpress.form.FormData;
import org.formpress.model.Document;

/**
 * A version of a form to compare.
 *
 * @param document printed from the data
 */
public record FormVersion(FormData data, Document document) {}
