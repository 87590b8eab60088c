/**
 * Faults and their words.
 *
 * <ul>
 *   <li>{@code FaultKindTest}: every message has one stable code, and docs list them all
 * </ul>
 *
 * <p>{@code ProblemMessages} and {@code Excerpt} are tested by {@code MessagesTest} and {@code RefusalTest}; {@code OperatorException}
 * by {@code ServeIT}.
 */
package org.formpress.problem;
