package org.formpress.write.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.problem.RefusedException;
import org.formpress.render.BookRenderer;
import org.formpress.render.Prepared;

/** Word files of many forms, with a cover and nothing else before them. */
public final class WordBooks {

    private WordBooks() {}

    /** The forms of samples, each with its name for a project and the folder it is in for a unit. */
    public static byte[] of(List<Sample> samples) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BookRenderer renderer = new BookRenderer(Project.renderer());
            List<Prepared> forms = new ArrayList<>();
            for (Sample sample : samples) {
                forms.add(renderer.prepare(sample.json(), ""));
            }
            int pages = 1 + forms.stream().mapToInt(Prepared::pages).sum();
            try (WordBook book = renderer.word().openBook(out, "册子", pages)) {
                Document first = forms.get(0).manuscript().document();
                book.cover(new Document("册子", first.page(), first.typography(), List.of(new Heading("册子"))));
                write(samples, forms, book);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
        return out.toByteArray();
    }

    private static void write(List<Sample> samples, List<Prepared> forms, WordBook book) throws IOException {
        int page = 2;
        String before = "";
        for (int index = 0; index < forms.size(); index++) {
            String[] name = samples.get(index).name().split("/");
            String unit = name[0].equals(before) ? "" : name[0];
            before = name[0];
            book.form(forms.get(index).manuscript(), new BookHeadings(unit, name[1]), page);
            page += forms.get(index).pages();
        }
        book.end();
    }
}
