/**
 * Signatures in containers; {@code read.SignedPdfTest} has those that hold.
 *
 * <ul>
 *   <li>{@code SignaturesTest}: containers from anywhere
 * </ul>
 */
package org.formpress.cms;
