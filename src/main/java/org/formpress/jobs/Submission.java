package org.formpress.jobs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A book that somebody wants.
 *
 * @param owner   who may ask for it; empty where anybody may
 * @param key     by which a repetition is known as one; none when every submission is a new one
 * @param options by name: title, town, year, date, order, formats, parts, strict; they come before those of the input
 */
public record Submission(String owner, @Nullable String key, Map<String, String> options) {}
