package org.formpress.form;

import java.nio.charset.StandardCharsets;
import org.formpress.home.Home;
import org.formpress.problem.RefusedException;

/** A small valid form, and ways to spoil it. */
final class Example {

    static final FormCatalogue CATALOGUE = FormCatalogue.load(Home.packed());
    static final FormReader READER = new FormReader(CATALOGUE);

    static final String SELF_EVALUATION = """
            {"form": "self-evaluation", "year": 2024, "projectName": "社工站", "supervisingDepartment": "民政局",
             "implementingUnit": "社建办",
             "funding": {"total": {"initialBudget": 30.00, "score": 10}, "other": null},
             "indicators": [
               {"level1": "产出指标", "level2": "数量指标", "level3": "年检", "weight": 20, "score": 20.00},
               {"level1": "产出指标", "level2": "质量指标", "level3": "评估", "weight": 20, "score": 19.5, "deviation": null}],
             "grade": "优"}
            """;

    static final String TARGET_DECLARATION = """
            {"form": "target-declaration", "year": 2023, "projectName": "社工站", "supervisingDepartment": "民政局",
             "implementingUnit": "社建办", "plannedStartDate": "2023-01-01", "plannedEndDate": "",
             "funding": {"project": {"total": 1}, "annual": null}, "indicators": []}
            """;

    private Example() {}

    /** The self-evaluation with one piece of its text replaced. */
    static String with(String piece, String replacement) {
        return replaced(SELF_EVALUATION, piece, replacement);
    }

    /** The target declaration with one piece of its text replaced. */
    static String declarationWith(String piece, String replacement) {
        return replaced(TARGET_DECLARATION, piece, replacement);
    }

    static FormData read(String json) throws RefusedException {
        return READER.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String replaced(String json, String piece, String replacement) {
        if (!json.contains(piece)) {
            throw new IllegalArgumentException("the example has no " + piece);
        }
        return json.replace(piece, replacement);
    }
}
