package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.formpress.model.DataPointer;
import org.formpress.render.BookPart;
import org.formpress.write.ValueType;
import org.formpress.write.excel.ExcelBook;

/**
 * Writes one volume as an Excel workbook: a sheet with the numbers of contents and summary, then a sheet for each form. A refused form
 * is listed with its problems and has no sheet; a volume of more than {@value #MAX_SHEETS} forms is the list alone.
 */
final class ExcelVolume {

    /** LibreOffice takes 12 s to open and print the sheets of so many one-page forms, with all their names; nobody pages through more. */
    static final int MAX_SHEETS = 200;

    private static final Set<String> NUMBERS = Set.of(
            "number",
            "volume",
            "year",
            "budget",
            "executed",
            "rate",
            "rateOfSums",
            "score",
            "averageScore",
            "page",
            "findings");

    private static final ValueType AMOUNT = new ValueType(ValueType.Kind.AMOUNT, List.of());

    private final BookTools tools;
    private final BookSettings settings;
    private final BookVolume volume;
    private final FrontPages frontPages;

    ExcelVolume(BookTools tools, BookLayout layout, int volume) {
        this.tools = tools;
        this.settings = layout.settings();
        this.volume = layout.volume(volume);
        this.frontPages = new FrontPages(tools.renderer(), layout);
    }

    void write(FormSource forms, Progress progress, OutputStream out) throws IOException {
        boolean withForms = !volume.places().isEmpty() && volume.places().size() <= MAX_SHEETS;
        Iterator<BookPart> list = frontPages.list(volume, withForms, MAX_SHEETS);
        BookPart first = list.next();
        try (ExcelBook file =
                tools.renderer().excel().openBook(out, first.document().title(), sheets(withForms))) {
            add(first, file, progress);
            while (list.hasNext()) {
                add(list.next(), file, progress);
            }
            for (BookPlace place : volume.places()) {
                if (withForms && !place.entry().isRefused()) {
                    tools.limit().write(() -> add(place, forms, file));
                }
                progress.formDone();
            }
            file.end();
        }
    }

    private List<ExcelBook.FormSheet> sheets(boolean withForms) {
        return volume.places().stream()
                .filter(place -> withForms && !place.entry().isRefused())
                .map(place -> new ExcelBook.FormSheet(place.firstPage(), title(place)))
                .toList();
    }

    /** The number is unique, however long or alike the names. */
    private static String title(BookPlace place) {
        return place.number() + " " + place.entry().identity().projectName();
    }

    private static void add(BookPart part, ExcelBook file, Progress progress) throws IOException {
        file.list(part.plan(), ExcelVolume::type);
        progress.partDone();
    }

    private static ValueType type(DataPointer pointer) {
        String column = pointer.value().substring(pointer.value().lastIndexOf('/') + 1);
        return NUMBERS.contains(column) ? AMOUNT : ValueType.TEXT;
    }

    private void add(BookPlace place, FormSource forms, ExcelBook file) throws IOException {
        byte[] json = forms.json(place.entry().identity().line());
        file.form(tools.prepared().again(json, settings));
    }
}
