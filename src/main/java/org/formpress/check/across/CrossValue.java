package org.formpress.check.across;

import org.formpress.problem.Problem;

/**
 * A value of a form that is compared with one of another.
 *
 * @param rule     for which
 * @param row      the name of its row, such as 培训场次; empty for a value that the form has once
 * @param at       where it stands, with the value as people see it
 * @param compared the value in the terms in which it is compared; empty if there is none
 */
public record CrossValue(String rule, String row, Problem at, String compared) {}
