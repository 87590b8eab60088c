package org.formpress.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a file shows something else than the model. */
final class Difference {

    private Difference() {}

    /** The differences, in the order of the model, then cells that only the file has. @param where names the file */
    static List<Flaw> between(String where, List<SeenCell> model, List<SeenCell> seen) {
        List<Flaw> flaws = new ArrayList<>();
        List<SeenCell> left = new ArrayList<>(seen);
        left.removeAll(model);
        List<SeenCell> wanted = new ArrayList<>(model);
        wanted.removeAll(seen);
        for (SeenCell cell : wanted) {
            Optional<SeenCell> found = left.stream().filter(cell::isAt).findFirst();
            found.ifPresent(left::remove);
            flaws.add(found.map(other -> differing(where, cell, other))
                    .orElseGet(() -> flaw(where, "missing", cell, cell.text())));
        }
        left.forEach(cell -> flaws.add(flaw(where, "extra", cell, cell.text())));
        if (flaws.isEmpty() && !model.equals(seen)) {
            flaws.add(Flaw.of(where, "cell.order"));
        }
        return flaws;
    }

    private static Flaw differing(String where, SeenCell wanted, SeenCell found) {
        if (!wanted.spans().equals(found.spans())) {
            return flaw(where, "spans", wanted, wanted.spans(), found.spans());
        }
        return wanted.text().equals(found.text())
                ? flaw(where, "pointer", wanted, wanted.pointer(), found.pointer())
                : flaw(where, "text", wanted, wanted.text(), found.text());
    }

    static Flaw flaw(String where, String code, SeenCell cell, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                Integer.toString(cell.table() + 1),
                Integer.toString(cell.row() + 1),
                Integer.toString(cell.column() + 1),
                cell.pointer()));
        for (String argument : arguments) {
            all.add(Flaw.excerpt(argument));
        }
        return Flaw.of(where, "cell." + code, all.toArray());
    }
}
