package org.formpress.read;

/** One piece of what stands in a file: a line of text outside all tables, or a table. */
public sealed interface ReadBlock permits ReadLine, ReadTable {}
