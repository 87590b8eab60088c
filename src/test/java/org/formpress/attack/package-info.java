/**
 * The classes of attack on document services, each played against the running service. SECURITY.md lists them by the numbers in
 * the names of the tests.
 *
 * <ul>
 *   <li>{@code TextAttackTest}: payloads in every text are printed as the characters they are
 *   <li>{@code DataAttackTest}: names nobody knows and characters that deceive are refused by field
 *   <li>{@code FileAttackTest}: uploads that are no honest forms; all kinds of them are in {@code HostileFileTest}
 *   <li>{@code PairAttackTest}: the same for two versions that are compared
 *   <li>{@code RequestAttackTest}: addresses, parameters and headers
 *   <li>{@code BombTest}: small requests that mean much work
 *   <li>{@code HeldBodyTest}: bodies that are announced and held back
 *   <li>{@code SlowUploadTest}: booklets that are begun and never end
 *   <li>{@code LeakTest}: nothing of one request shows in another
 *   <li>{@code BookletAttackTest}: inputs, settings and addresses of booklets
 *   <li>{@code BookletTextTest}: names in contents, summaries, archives and on covers
 * </ul>
 *
 * <p>{@code Service} and {@code Booklets} call it, {@code FormWithPayload} is what they send, {@code WatchedTarget} what nobody
 * may call or read, {@code OrdinaryForm} what is made as ever afterwards.
 */
@NullMarked
package org.formpress.attack;

import org.jspecify.annotations.NullMarked;
