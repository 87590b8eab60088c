/**
 * The calls for single forms, in detail; over HTTP they are tested in {@code http}.
 *
 * <ul>
 *   <li>{@code AttachmentTest}: names of files in headers
 *   <li>{@code FilledAnswerTest}: the forms of a filled workbook, and how many are too many
 *   <li>{@code MultipartFilesTest}: bodies of forms, whole, broken and hostile
 *   <li>{@code RenderPoolTest}: queue and threads of renders
 * </ul>
 */
package org.formpress.http.api;
