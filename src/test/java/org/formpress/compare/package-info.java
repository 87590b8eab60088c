/**
 * Two versions of a form.
 *
 * <ul>
 *   <li>{@code ChangesTest}: what counts as a change, and which rows are taken for one another
 *   <li>{@code TrackedChangesTest}: Word: accepted it is the later form, rejected the earlier one
 *   <li>{@code TrackedMergesTest}: the same for single edits wherever a merged label begins or ends
 *   <li>{@code TrackedUnionTest}: the union of tables with any merges
 *   <li>{@code UnionExamplesTest}: the examples in the comments of {@code RowPairs} and {@code TableUnion}
 *   <li>{@code MarkedPaperTest}: PDF and HTML show what is gone and what is new, and keep to their standards
 * </ul>
 *
 * <p>{@code RowMatch}, {@code RowTree}, {@code RowSimilarity} and {@code RowSteps} are tested by {@code ChangesTest} and
 * {@code TrackedUnionTest}, {@code TextUnion} and {@code Token} by {@code TrackedChangesTest}, {@code ComparisonJson} by
 * {@code DiffTest}.
 */
package org.formpress.compare;
