/**
 * What holds of the project as a whole, and what the tests of several packages share.
 *
 * <ul>
 *   <li>{@code ArchitectureTest}: packages import what the table of docs/architecture.md allows; {@code PackageTable} reads it
 *   <li>{@code DocumentsTest}: links, JSON blocks, calls, options and settings of the documents are so
 *   <li>{@code LogSettingsTest}: where the log goes, and what it leaves out ({@code DatabaseFaultFilter})
 *   <li>{@code SecurityTest}: every promise and class of attack in SECURITY.md has its tests
 *   <li>{@code TagsTest}: tests that need a program are tagged so
 *   <li>{@code TestIndexTest}: these indexes name every test, and no class that is gone
 * </ul>
 *
 * <p>Shared: {@code Project} (the pipeline), {@code Sample} (forms), {@code Seen} (the cells of Word, HTML and Excel files), {@code RandomForms}, {@code Approved} (golden files), {@code Browser}. {@code Application} is tested by
 * {@code SupplyChainIT} and all of {@code cli} that start the jar.
 */
package org.formpress;
