/**
 * Where the data of jobs lie.
 *
 * <ul>
 *   <li>{@code ResultStoreTest}: a folder and S3, with the same tests
 *   <li>{@code StoreFolderTest}: whose the folder is, and whether it can be used
 *   <li>{@code FullDiskTest}: a full disk, at whatever step it shows
 * </ul>
 *
 * <p>{@code S3Store} meets real nodes in {@code BookletStoreIT}, {@code FolderStore} a full disk in {@code FailuresIT}.
 */
package org.formpress.store;
