package org.formpress.jobs.intake;

/**
 * The bytes of one form, not parsed yet.
 *
 * @param line its first line in the input, or its place in the array, counted from 1
 * @param json exactly as received
 */
public record RawForm(int line, byte[] json) {}
