/**
 * Forms that are being filled in.
 *
 * <ul>
 *   <li>{@code DraftTest}: what is printed of an unfinished form, computed, found and at fault
 *   <li>{@code OutlineTest}: what a page for filling in learns of a form, and what it begins with
 *   <li>{@code AnyDraftTest}: whatever is done to a form, it is printed or refused with its faults
 * </ul>
 *
 * <p>Shared: {@code MutilatedForm} (forms that somebody or something spoilt).
 */
package org.formpress.draft;
