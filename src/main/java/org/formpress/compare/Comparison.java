package org.formpress.compare;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.read.grid.Change;

/**
 * The differences between two versions of a form.
 *
 * @param changes in the order of the form, and of the rows within a list
 */
public record Comparison(Form form, List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** @param from the earlier version, of the same form as {@code to} */
    public static Comparison of(FormVersion from, FormVersion to) {
        return new Comparison(to.data().form(), new Changes(from, to).all());
    }
}
