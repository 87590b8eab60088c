/**
 * Books as jobs.
 *
 * <ul>
 *   <li>{@code BookJobsTest}: jobs from intake to file: steps, crashes, cancelling, several nodes, H2 and PostgreSQL
 *   <li>{@code PoisonFormTest}: forms that hold a worker for ever or that the program cannot bear
 *   <li>{@code SchemaTest}: databases of earlier releases
 *   <li>{@code TurnTest}: which job goes first
 *   <li>{@code StepsTest}: which steps a book has
 *   <li>{@code FormCutterTest}: an input cut into forms, broken or not
 *   <li>{@code JsonBytesTest}: how much of an input is held and moved
 *   <li>{@code JobObjectsTest}: a layout comes back from the store
 * </ul>
 *
 * <p>{@code JobQueue}, {@code JobTable}, {@code StepRunner}, {@code Engine}, {@code Intake} and {@code DatabaseFaults} are
 * tested by {@code BookJobsTest} and {@code FailuresIT}; {@code ObjectCutter}, {@code ArrayCutter} and {@code Guesses} by
 * {@code FormCutterTest}; {@code Window} by {@code JsonBytesTest}.
 */
package org.formpress.jobs;
