package org.formpress.jobs.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a booklet.
 *
 * @param owner   who may see it; empty if anyone may
 * @param key     makes a repetition harmless; null if every submission is a new one
 * @param options values by {@link BookOption}; they override those in the input
 */
public record Submission(String owner, @Nullable String key, Map<String, String> options) {}
