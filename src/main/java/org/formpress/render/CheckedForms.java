package org.formpress.render;

import java.util.List;
import org.formpress.check.across.CrossFinding;

/**
 * Several forms that were checked together.
 *
 * @param forms  each as it is by itself, in the order given
 * @param across what two forms of one project say differently; forms are numbered in that order from 1
 */
public record CheckedForms(List<FilledForm> forms, List<CrossFinding> across) {

    public CheckedForms {
        forms = List.copyOf(forms);
        across = List.copyOf(across);
    }
}
