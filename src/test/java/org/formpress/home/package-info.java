/**
 * Folders of templates, fonts and samples.
 *
 * <ul>
 *   <li>{@code HomeTest}: inside the jar or configured, there or not
 * </ul>
 */
package org.formpress.home;
