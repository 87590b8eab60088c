package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileKind;
import org.formpress.read.file.FileReader;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadForm;
import org.formpress.read.ooxml.CarriedForm;
import org.formpress.read.ooxml.CarriedReader;

/**
 * Reads workbooks that were made here and edited in Excel, WPS or LibreOffice: a form is a sheet with our names, the data it was made
 * from is in a custom XML part. In a booklet each form has a sheet and a part with the same number; the order of the sheets does not
 * count, and sheets without a number, such as the list of the forms, are ignored.
 */
public final class ExcelFileReader implements FileReader {

    private final FileBounds bounds;

    public ExcelFileReader(FileBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public FileKind kind() {
        return FileKind.XLSX;
    }

    @Override
    public List<ReadForm> read(byte[] file) throws RefusedException {
        Workbook workbook = Workbook.of(file, bounds);
        FillInWorkbook.refuse(workbook);
        List<CarriedForm> forms = new CarriedReader(workbook.parts(), bounds).readEach();
        List<CellNames> names = CellNames.of(workbook);
        Set<Integer> others = new TreeSet<>(
                sheets(names, sheet -> sheet.isForm() || !sheet.places().isEmpty()));
        List<ReadForm> read = new ArrayList<>(forms.size());
        for (CarriedForm form : forms) {
            int found = form.isAlone() ? only(names) : sheet(form, forms, names);
            others.remove(found);
            WorkbookSheet sheet = workbook.sheets().get(found);
            if (sheet.hidden()) {
                throw FileRefusal.unreadable("file.sheet.hidden", sheet.name());
            }
            FormSheet blocks = new FormSheet(sheet, names.get(found), form);
            read.add(new ReadForm(form.data(), blocks.blocks(workbook.read(sheet))));
        }
        for (int other : others) {
            throw FileRefusal.unreadable(
                    "file.sheet.other", workbook.sheets().get(other).name());
        }
        return read;
    }

    private static int only(List<CellNames> names) throws RefusedException {
        List<Integer> sheets = sheets(names, CellNames::isForm);
        if (sheets.size() != 1) {
            throw FileRefusal.unreadable(sheets.isEmpty() ? "file.anchors.none" : "file.sheet.twice");
        }
        return sheets.get(0);
    }

    /** The sheet with the form's number, wherever it was moved to. */
    private static int sheet(CarriedForm form, List<CarriedForm> forms, List<CellNames> names) throws RefusedException {
        List<Integer> sheets = sheets(names, sheet -> sheet.places().contains(form.place()));
        if (sheets.isEmpty()) {
            throw FileRefusal.unreadable("file.book.missing", form.place(), form.name());
        }
        if (sheets.size() > 1) {
            throw FileRefusal.unreadable("file.book.twice", form.place(), form.name());
        }
        Set<Integer> places = names.get(sheets.get(0)).places();
        for (CarriedForm other : forms) {
            if (other != form && places.contains(other.place())) {
                throw FileRefusal.unreadable("file.book.mixed", form.place(), form.name(), other.place(), other.name());
            }
        }
        return sheets.get(0);
    }

    private static List<Integer> sheets(List<CellNames> names, Predicate<CellNames> wanted) {
        return IntStream.range(0, names.size())
                .filter(sheet -> wanted.test(names.get(sheet)))
                .boxed()
                .toList();
    }
}
