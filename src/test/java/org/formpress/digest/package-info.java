/**
 * SHA-256.
 *
 * <ul>
 *   <li>{@code Sha256Test}: published hashes, in Java and by Conscrypt
 * </ul>
 */
package org.formpress.digest;
