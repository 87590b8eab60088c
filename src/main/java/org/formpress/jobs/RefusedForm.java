package org.formpress.jobs;

import java.util.List;
import org.formpress.problem.Problem;

/**
 * A form that stands in the book as a page of its faults.
 *
 * @param line        where it came in, counted from 1
 * @param projectName may be empty
 */
public record RefusedForm(int line, String projectName, List<Problem> problems) {}
