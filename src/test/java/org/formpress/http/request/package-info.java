/**
 * What requests say of themselves, in detail.
 *
 * <ul>
 *   <li>{@code RelativePathTest}: references that hold in any folder
 *   <li>{@code TrustedProxiesTest}: whose word for the client's address counts
 * </ul>
 */
package org.formpress.http.request;
