/**
 * Keys, and how much one may ask for; what the service makes of them is in {@code http}.
 *
 * <ul>
 *   <li>{@code KeyLineTest}: a key in its file: written, read, refused when it is not whole
 *   <li>{@code RateLimiterTest}: how many calls a minute and how many at once
 *   <li>{@code SessionTokenTest}: what stands for a key in a browser: true, over, altered, of another key
 * </ul>
 *
 * <p>{@code KeyFile} and {@code KeyRing} are tested by {@code AccessTest}, {@code KeyLinesTest} and {@code KeysCommandTest};
 * addresses that are none by {@code ServeIT} and {@code TrustedProxiesTest}.
 */
package org.formpress.access;
