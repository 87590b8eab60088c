package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * from is in a custom XML part. In a booklet each form has a sheet and a part; sheets without our names, such as the list of the forms,
 * are ignored.
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
        List<CarriedForm> forms = new CarriedReader(workbook.parts(), bounds).readEach();
        List<SheetNames> names = SheetNames.of(workbook);
        List<Integer> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < names.size(); sheet++) {
            if (names.get(sheet).isForm()) {
                sheets.add(sheet);
            }
        }
        check(forms, names, sheets);
        List<ReadForm> read = new ArrayList<>(forms.size());
        for (int index = 0; index < forms.size(); index++) {
            int sheet = sheets.get(index);
            CarriedForm form = forms.get(index);
            FormSheet found = new FormSheet(workbook.sheets().get(sheet), names.get(sheet), form);
            read.add(new ReadForm(
                    form.data(), found.blocks(workbook.read(workbook.sheets().get(sheet)))));
        }
        return read;
    }

    /** A sheet that was removed, copied or moved would be taken for that of another form. */
    private static void check(List<CarriedForm> forms, List<SheetNames> names, List<Integer> sheets)
            throws RefusedException {
        if (sheets.isEmpty()) {
            throw FileRefusal.unreadable("file.anchors.none");
        }
        if (sheets.size() > forms.size()) {
            throw FileRefusal.unreadable("file.sheet.twice");
        }
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < forms.size(); index++) {
            CarriedForm form = forms.get(index);
            if (index >= sheets.size()) {
                throw FileRefusal.unreadable("file.book.missing", index + 1, form.name());
            }
            Set<Integer> places = names.get(sheets.get(index)).places();
            if (!places.isEmpty() && !places.equals(Set.of(index + 1)) || !seen.addAll(places) && !places.isEmpty()) {
                throw FileRefusal.unreadable("file.book.moved", index + 1, form.name());
            }
        }
    }
}
