package org.formpress.jobs;

/**
 * One form's data, cut out of an input.
 *
 * @param line where it stood: the line, or the place in the array, counted from 1
 * @param json exactly as it came in
 */
record Cut(int line, byte[] json) {}
