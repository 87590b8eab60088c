/**
 * Forms of one project against each other.
 *
 * <ul>
 *   <li>{@code CrossChecksTest}: the rules that come with FormPress; what they find is tested by {@code FormsTogetherTest}
 * </ul>
 */
package org.formpress.check.across;
