/**
 * Signing keys.
 *
 * <ul>
 *   <li>{@code SigningKeyFileTest}: their file
 * </ul>
 *
 * <p>{@code SigningKeys} are tested by {@code AuthenticityTest}.
 */
package org.formpress.sign;
