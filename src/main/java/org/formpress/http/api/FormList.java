package org.formpress.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The available forms, sorted by id. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FormList(List<FormAnswer> forms) {}
