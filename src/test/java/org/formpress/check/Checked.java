package org.formpress.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.formpress.Project;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;

/** What the rules of the forms that come with FormPress find. */
final class Checked {

    private static final FormCatalogue CATALOGUE = FormCatalogue.load(Project.home());
    private static final Map<String, Checks> CHECKS =
            CATALOGUE.forms().stream().collect(Collectors.toMap(Form::id, Checks::of));

    private Checked() {}

    static List<Finding> findings(String json) {
        return findings(json.getBytes(StandardCharsets.UTF_8));
    }

    static List<Finding> findings(byte[] json) {
        try {
            FormData data = new FormReader(CATALOGUE).read(json);
            return CHECKS.get(data.form().id()).findings(data);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** As in {@code error total-weight /totalWeight}, which a test can say in a line. */
    static List<String> told(String json) {
        return findings(json).stream().map(Checked::told).toList();
    }

    static String told(Finding finding) {
        return finding.severity().id() + " " + finding.rule() + " " + finding.pointer();
    }

    /** Data with pieces of its text replaced, as in {@code "score": 20 => "score": 19; "weight": 10 => "weight": 9}. */
    static String with(String json, String edits) {
        String edited = json;
        for (String edit : edits.split(";")) {
            String[] sides = edit.split("=>", 2);
            String piece = sides[0].strip();
            if (!edited.contains(piece)) {
                throw new IllegalArgumentException("the data has no " + piece);
            }
            edited = edited.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(sides[1].strip()));
        }
        return edited;
    }
}
