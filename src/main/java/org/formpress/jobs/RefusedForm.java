package org.formpress.jobs;

import java.util.List;
import org.formpress.problem.Problem;

/**
 * A form that is printed as a page with its faults.
 *
 * @param line        its number in the input, counted from 1
 * @param projectName may be empty
 */
public record RefusedForm(int line, String projectName, List<Problem> problems) {}
