package org.formpress.read.file;

/** A line of text outside all tables, or a table. */
public sealed interface ReadBlock permits ReadLine, ReadTable {}
