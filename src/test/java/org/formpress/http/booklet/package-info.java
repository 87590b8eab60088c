/**
 * The calls for booklets, in detail; over HTTP they are tested by {@code BookletTest}.
 *
 * <ul>
 *   <li>{@code BookletAnswerTest}: how long a booklet still takes
 *   <li>{@code ByteRangeTest}: ranges as RFC 9110 writes them
 *   <li>{@code ChecksumCacheTest}: no file is read twice for its checksum
 *   <li>{@code FileSlicesTest}: any part of several files
 *   <li>{@code FaultProbeTest}: a store that hangs takes one thread
 * </ul>
 */
package org.formpress.http.booklet;
