/**
 * Books as jobs.
 *
 * <ul>
 *   <li>{@code JobServiceTest}: jobs from intake to file: steps, crashes, cancelling, several nodes, H2 and PostgreSQL
 *   <li>{@code PoisonFormTest}: forms that hold a worker for ever or that the program cannot bear
 *   <li>{@code GatheredBookletTest}: a form that sums up the others of a booklet, in every format
 *   <li>{@code DatabaseSchemaTest}: databases of earlier releases
 *   <li>{@code JobPriorityTest}: which job goes first
 *   <li>{@code StepRunnerTest}: a node that was given up for dead and works on
 *   <li>{@code StepsTest}: which steps a book has
 *   <li>{@code JobObjectsTest}: a layout comes back from the store
 * </ul>
 *
 * <p>{@code JobQueue}, {@code JobTable}, {@code StepRunner}, {@code Submissions} and {@code DatabaseFaults} are
 * tested by {@code JobServiceTest} and {@code FailuresIT}.
 */
package org.formpress.jobs;
