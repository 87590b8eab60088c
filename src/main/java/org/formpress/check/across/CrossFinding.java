package org.formpress.check.across;

import org.formpress.problem.Finding;

/**
 * A finding on two forms of one project.
 *
 * @param line         the number of the form that the finding is about, as the caller counts
 * @param otherLine    the number of the form that it contradicts
 * @param otherPointer the value there, a JSON Pointer
 */
public record CrossFinding(int line, int otherLine, String otherPointer, Finding finding) {}
