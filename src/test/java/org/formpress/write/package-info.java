/**
 * What all writers share.
 *
 * <ul>
 *   <li>{@code GoldenFileTest}: Word, HTML and the PDF's structure of three forms, as approved
 *   <li>{@code HeldBackTest}: what waits while other parts are written
 *   <li>{@code StoredZipTest}: zip files whose every byte has its place before
 *   <li>{@code Utf8TextTest}: text that becomes UTF-8
 * </ul>
 *
 * <p>{@code ZipStream} is tested by {@code StoredZipTest}; {@code CarriedData} by {@code WordCarriedDataTest} and
 * {@code PrintedFormTest}.
 */
package org.formpress.write;
