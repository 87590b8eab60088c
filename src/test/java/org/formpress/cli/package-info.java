/**
 * The command line; tests named IT start the real jar.
 *
 * <ul>
 *   <li>{@code CommandLineToolTest}: help, options, exit status, and faults in the caller's language
 *   <li>{@code RenderIT}: files, names, formats and standard input of {@code render}
 *   <li>{@code CheckIT}: verdicts of {@code check}, and {@code forms}
 *   <li>{@code ExtractIT}: lines of {@code extract}
 *   <li>{@code BookletIT}: {@code booklet}: inputs, progress, faults, results
 *   <li>{@code WorkbookIT}: {@code workbook}, and {@code booklet} of what was filled in
 *   <li>{@code FormsCommandTest}, {@code FormsIT}: {@code forms new} and {@code forms test}
 *   <li>{@code BookletInputsTest}: pipes and files that cannot be read
 *   <li>{@code BookletStoreIT}: nodes that share an S3 store
 *   <li>{@code ServeIT}: {@code serve}: ports, keys, what stops the start
 *   <li>{@code KeysCommandTest}: {@code keys}: added, listed and removed
 *   <li>{@code SignCommandTest}: {@code sign}: with a key and in two phases
 *   <li>{@code LauncherIT}: {@code bin/formpress} as it is installed
 *   <li>{@code TryScriptIT}: {@code scripts/try}, which a new user meets first
 *   <li>{@code CacheScriptIT}: {@code scripts/cache}
 *   <li>{@code DocumentCommandsIT}: every {@code sh} block of the documents
 *   <li>{@code SameBytesIT}: the same bytes in another process
 *   <li>{@code SupplyChainIT}: what the jar says it consists of
 *   <li>{@code OutboundIT}: it calls nobody and opens nothing but its own files
 *   <li>{@code FailuresIT}: full disks, read-only folders, damaged fonts
 *   <li>{@code TerminalTest}: the width of the terminal
 *   <li>{@code WordsTest}: both languages say everything
 * </ul>
 *
 * <p>Commands are tested by the IT of their name; {@code DiffCommand} by {@code CommandLineToolTest} and
 * {@code DocumentCommandsIT}, {@code NaturalOrder} and {@code ProgressBar} by {@code BookletIT}, {@code ResultFolder} by
 * {@code RenderIT}.
 */
@NullMarked
package org.formpress.cli;

import org.jspecify.annotations.NullMarked;
