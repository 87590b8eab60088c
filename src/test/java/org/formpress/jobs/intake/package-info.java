/**
 * The input of a booklet.
 *
 * <ul>
 *   <li>{@code FormSplitterTest}: an input split into forms, broken or not
 *   <li>{@code RewindBufferTest}: how much of an input is held and moved
 * </ul>
 *
 * <p>{@code ObjectSplitter}, {@code ArraySplitter} and {@code LookaheadBudget} are tested by {@code FormSplitterTest},
 * {@code ReplayBuffer} by {@code RewindBufferTest}, {@code Intake}, {@code Chunks} and {@code BookSettingsParser} by
 * {@code JobServiceTest}.
 */
package org.formpress.jobs.intake;
