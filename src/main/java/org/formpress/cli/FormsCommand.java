package org.formpress.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import picocli.CommandLine.Command;

/** Lists the forms: id, edition and title. */
@Command(name = "forms")
final class FormsCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;

    FormsCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        List<Form> forms = FormCatalogue.load(options.home()).forms();
        int idWidth = forms.stream().mapToInt(form -> form.id().length()).max().orElse(0);
        int editionWidth =
                forms.stream().mapToInt(form -> form.edition().length()).max().orElse(0);
        forms.forEach(form ->
                console.out().println(padded(form.id(), idWidth) + padded(form.edition(), editionWidth) + title(form)));
        return ExitStatus.DONE.code();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length() + 2);
    }

    private String title(Form form) {
        return console.messages().locale().equals(Locale.ENGLISH) ? form.titleEn() : form.title();
    }
}
