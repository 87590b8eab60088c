package org.formpress.check.across;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.bounds.Deadline;
import org.formpress.form.BookValue;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.SettingsFile;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;

/** The rules of {@code shared/cross-checks.yml} (docs/templates.md): forms of one project against each other. Thread-safe. */
public final class CrossChecks {

    static final String ROLE = "role";
    private static final String FOLDER = "shared";
    private static final String FILE = "cross-checks.yml";
    private static final String RULES = "rules";
    private static final String ROLES = "roles";

    private final List<CrossRule> rules;

    private CrossChecks(List<CrossRule> rules) {
        this.rules = rules;
    }

    /**
     * The rules for these forms; none without that file.
     *
     * @throws org.formpress.form.FormFolderException when a rule is broken
     */
    public static CrossChecks of(FormCatalogue catalogue) {
        List<Form> forms = catalogue.forms();
        Form any = forms.get(0);
        return Files.exists(any.folder().resolveSibling(FOLDER).resolve(FILE))
                ? new CrossChecks(read(any.sharedSettings(FILE), forms))
                : new CrossChecks(List.of());
    }

    private static List<CrossRule> read(SettingsFile file, List<Form> forms) {
        List<?> roles = list(file, ROLES);
        forms.forEach(form -> Optional.ofNullable(form.settings().get(ROLE))
                .filter(role -> !roles.contains(role))
                .ifPresent(role -> {
                    throw file.fault(
                            ROLES, "the form " + form.id() + " has the role " + role + ", which is not among these");
                }));
        return IntStream.range(0, list(file, RULES).size())
                .mapToObj(i -> RULES + "." + i)
                .map(path -> checked(CrossRule.read(file, path), file, path, roles))
                .toList();
    }

    private static List<?> list(SettingsFile file, String key) {
        if (file.find(key).orElse("") instanceof List<?> list) {
            return list;
        }
        throw file.fault(key, key + " must be a list");
    }

    private static CrossRule checked(CrossRule rule, SettingsFile file, String path, List<?> roles) {
        checkSide(rule.from(), file, path + ".from", roles);
        checkSide(rule.to(), file, path + ".to", roles);
        return rule;
    }

    // A folder of one's own need not have forms of every role, nor such with every place.
    private static void checkSide(CrossSide side, SettingsFile file, String path, List<?> roles) {
        if (!roles.contains(side.role())) {
            throw file.fault(path, "role must be one of " + roles);
        }
    }

    /** The rules that have no form on one of their sides, so that they never find anything. */
    List<String> idle(List<Form> forms) {
        return rules.stream()
                .filter(rule -> forms.stream().noneMatch(rule.from()::isIn)
                        || forms.stream().noneMatch(rule.to()::isIn))
                .map(CrossRule::name)
                .toList();
    }

    /** What a form says that others of its project may contradict. */
    public CrossValues read(FormData data) {
        String project = project(data);
        if (project.isEmpty()) {
            return CrossValues.NONE;
        }
        List<CrossValue> values = rules.stream()
                .flatMap(rule -> Stream.of(rule.from(), rule.to())
                        .filter(side -> side.isIn(data.form()))
                        .flatMap(side -> side.read(rule.name(), rule.kind(), data).stream()))
                .toList();
        String role = String.valueOf(data.form().settings().get(ROLE));
        return values.isEmpty()
                ? CrossValues.NONE
                : new CrossValues(project, role, data.form().title(), values);
    }

    /** Project, unit and year; empty unless the form says each of them. */
    private static String project(FormData data) {
        List<String> names = new ArrayList<>();
        for (BookValue value : List.of(BookValue.PROJECT, BookValue.UNIT, BookValue.YEAR)) {
            String text = data.form()
                    .bookPlace(value)
                    .map(place -> data.data().at(JsonPointer.valueOf(place)).asText(""))
                    .orElse("");
            names.add(CrossText.of(text));
        }
        return names.contains("") ? "" : String.join("\n", names);
    }

    /**
     * What forms of one project say differently, in the order of the forms that the findings are about.
     *
     * @param forms by their numbers, as messages and findings tell them
     */
    public List<CrossFinding> compare(Map<Integer, CrossValues> forms) {
        Map<String, List<Map.Entry<Integer, CrossValues>>> projects = new LinkedHashMap<>();
        for (Map.Entry<Integer, CrossValues> form : forms.entrySet()) {
            String project = form.getValue().project();
            if (!project.isEmpty()) {
                projects.computeIfAbsent(project, any -> new ArrayList<>()).add(form);
            }
        }
        List<CrossFinding> findings = new ArrayList<>();
        projects.values()
                .forEach(all -> all.forEach(form -> all.stream()
                        .filter(other -> !other.getKey().equals(form.getKey()))
                        .forEach(other ->
                                compare(form.getKey(), form.getValue(), other.getKey(), other.getValue(), findings))));
        return List.copyOf(findings);
    }

    private void compare(int line, CrossValues form, int otherLine, CrossValues other, List<CrossFinding> findings) {
        Deadline.check();
        for (CrossRule rule : rules) {
            if (rule.to().role().equals(form.role()) && rule.from().role().equals(other.role())) {
                Map<String, CrossValue> theirs = new LinkedHashMap<>();
                values(rule, other).forEach(value -> theirs.putIfAbsent(value.row(), value));
                values(rule, form).forEach(value -> {
                    CrossValue their = theirs.get(value.row());
                    if (their != null && rule.kind().differ(value.compared(), their.compared())) {
                        findings.add(finding(rule, line, value.at(), otherLine, their.at(), other.title()));
                    }
                });
            }
        }
    }

    private static Stream<CrossValue> values(CrossRule rule, CrossValues form) {
        return form.values().stream().filter(value -> value.rule().equals(rule.name()));
    }

    private static CrossFinding finding(
            CrossRule rule, int line, Problem at, int otherLine, Problem other, String title) {
        List<String> arguments = List.of(title, Integer.toString(otherLine), other.label(), other.value());
        Problem problem = new Problem(
                "check." + rule.kind().code(),
                at.pointer(),
                at.label(),
                at.group(),
                at.value(),
                arguments,
                rule.hint(),
                "");
        return new CrossFinding(line, otherLine, other.pointer(), new Finding(rule.name(), rule.severity(), problem));
    }
}
