package org.formpress.problem;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.formpress.json.Pointers;

/** The messages of problems in one language. */
final class ProblemMessages {

    private static final ProblemMessages CHINESE = new ProblemMessages(Locale.ROOT);
    private static final ProblemMessages ENGLISH = new ProblemMessages(Locale.ENGLISH);

    private final ResourceBundle bundle;

    private ProblemMessages(Locale locale) {
        bundle = MessageBundles.read("org.formpress.problem.messages", locale);
    }

    static ProblemMessages in(Locale locale) {
        return isEnglish(locale) ? ENGLISH : CHINESE;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    String message(Problem problem) {
        return text(problem.code(), problem);
    }

    String hint(Problem problem) {
        return text(problem.code() + ".hint", problem);
    }

    private String text(String key, Problem problem) {
        List<String> arguments = new ArrayList<>(List.of(subject(problem), problem.value()));
        arguments.addAll(
                switch (problem.code()) {
                    case "type" -> types(problem.arguments());
                    case "required.type" -> List.of(named(problem.arguments()));
                    default -> problem.arguments();
                });
        String text = format(key, arguments);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    // The first is the value's type; the others are the types allowed.
    private List<String> types(List<String> types) {
        return List.of(named(types.subList(1, types.size())), named(types.subList(0, 1)));
    }

    private String named(List<String> types) {
        return types.stream().map(type -> bundle.getString("type." + type)).collect(Collectors.joining(or()));
    }

    private String or() {
        return bundle.getString("or");
    }

    private String subject(Problem problem) {
        String pointer = problem.pointer();
        List<String> names = Pointers.names(pointer);
        List<String> rows = names.stream().filter(Pointers::isIndex).toList();
        if (names.isEmpty()) {
            return bundle.getString("subject.whole");
        }
        boolean isRow = Pointers.isIndex(Pointers.last(pointer)) && !Pointers.isIndex(problem.label());
        if (!rows.isEmpty() && (isRow || !problem.group().isEmpty())) {
            String row = Integer.toString(Integer.parseInt(rows.get(rows.size() - 1)) + 1);
            // A whole row is labelled with the name of its list.
            String key = problem.group().isEmpty() ? "subject.item" : "subject.row";
            return format(key, List.of(problem.label(), pointer, problem.group(), row));
        }
        String key = problem.group().isEmpty() ? "subject.field" : "subject.grouped";
        return format(key, List.of(problem.label(), pointer, problem.group()));
    }

    private String format(String key, List<String> arguments) {
        return MessageFormat.format(bundle.getString(key), arguments.toArray());
    }
}
