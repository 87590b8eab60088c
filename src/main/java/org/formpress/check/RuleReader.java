package org.formpress.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.formpress.form.Form;
import org.formpress.form.SettingsFile;
import org.formpress.problem.Severity;

/** Reads a form's {@code checks.yml} (docs/templates.md). */
final class RuleReader {

    private static final String FILE = "checks.yml";
    private static final String RULES = "rules";
    private static final String USE = "use";
    private static final Map<String, Function<RuleSettings, RuleKind>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("sum", SumRule::read),
            Map.entry("fixed-sum", FixedSumRule::read),
            Map.entry("shares", SharesRule::read),
            Map.entry("product", ProductRule::read),
            Map.entry("range", RangeRule::read),
            Map.entry("required", RequiredRule::read),
            Map.entry("tree", TreeRule::read),
            Map.entry("grade", GradeRule::read),
            Map.entry("order", OrderRule::read),
            Map.entry("years", YearsRule::read),
            Map.entry("characters", CharactersRule::read),
            Map.entry("tags", TagsRule::read),
            Map.entry("blanks", BlanksRule::read),
            Map.entry("length", LengthRule::read),
            Map.entry("invisible", InvisibleRule::read),
            Map.entry("garbled", GarbledRule::read),
            Map.entry("unique", UniqueRule::read),
            Map.entry("different", DifferentRule::read),
            Map.entry("measured", MeasuredRule::read),
            Map.entry("target-score", TargetScoreRule::read),
            Map.entry("placeholders", PlaceholdersRule::read),
            Map.entry("covers", CoversRule::read),
            Map.entry("pace", PaceRule::read),
            Map.entry("unit-slip", UnitSlipRule::read),
            Map.entry("amount", AmountRule::read),
            Map.entry("one-of", OneOfRule::read)));

    private RuleReader() {}

    static List<Rule> read(Form form) {
        return form.settings(FILE).map(file -> all(form, file)).orElse(List.of());
    }

    /** The file's own rules, then the shared ones that it uses, which may use others. */
    private static List<Rule> all(Form form, SettingsFile file) {
        List<Rule> all = new ArrayList<>(rules(form, file));
        shared(file).forEach(name -> all.addAll(all(form, form.sharedSettings("checks/" + name + ".yml"))));
        return List.copyOf(all);
    }

    private static List<String> shared(SettingsFile file) {
        if (!(file.find(USE).orElse(List.of()) instanceof List<?> names)) {
            throw file.fault(USE, USE + " must be a list of files in shared/checks, such as [texts]");
        }
        return names.stream()
                .map(String::valueOf)
                .map(name -> sharedName(file, name))
                .toList();
    }

    private static String sharedName(SettingsFile file, String name) {
        if (!name.matches("[a-z0-9-]+")) {
            throw file.fault(
                    USE, USE + " names files in shared/checks without their ending, such as texts; it says " + name);
        }
        return name;
    }

    private static List<Rule> rules(Form form, SettingsFile file) {
        if (!(file.find(RULES).orElse("") instanceof List<?> list)) {
            throw file.fault(RULES, RULES + " must be a list of rules");
        }
        // A number that the profile lacks: there the rule does not hold.
        return IntStream.range(0, list.size())
                .filter(i -> !file.lacksNumber(RULES + "." + i))
                .mapToObj(i -> rule(new RuleSettings(form, file, RULES + "." + i)))
                .toList();
    }

    private static Rule rule(RuleSettings settings) {
        Rule rule = new Rule(
                settings.text("rule"), severity(settings), settings.bilingual("hint"), settings.rows(), kind(settings));
        // Mandatory, so that no form is turned away because of a number that cannot be traced.
        settings.text("source");
        settings.text("confidence");
        settings.refuseUnread();
        return rule;
    }

    private static Severity severity(RuleSettings settings) {
        try {
            return Severity.valueOf(settings.text("severity").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw settings.fault("severity", "severity must be error, warning or info");
        }
    }

    private static RuleKind kind(RuleSettings settings) {
        Function<RuleSettings, RuleKind> kind = KINDS.get(settings.text("kind"));
        if (kind == null) {
            throw settings.fault("kind", "kind must be one of " + String.join(", ", KINDS.keySet()));
        }
        return kind.apply(settings);
    }
}
