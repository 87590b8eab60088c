package org.formpress.compare;

import org.formpress.form.FormData;
import org.formpress.model.Document;

/**
 * One of the versions that are compared.
 *
 * @param document what the data prints
 */
public record FormVersion(FormData data, Document document) {}
