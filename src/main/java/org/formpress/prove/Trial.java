package org.formpress.prove;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.Bounds;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.home.Home;
import org.formpress.merge.Merger;
import org.formpress.model.InvalidDocumentException;
import org.formpress.problem.OperatorException;
import org.formpress.problem.RefusedException;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.read.Extracted;
import org.formpress.read.excel.ExcelFileReader;
import org.formpress.read.file.FileReader;
import org.formpress.read.html.HtmlFileReader;
import org.formpress.read.word.WordFileReader;
import org.formpress.render.RenderRequest;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;

/** Prints data in every format, compares the files with the model, and reads them back. */
final class Trial {

    /** The formats that are read back. */
    static final List<OutputFormat> FORMATS =
            List.of(OutputFormat.PDF, OutputFormat.DOCX, OutputFormat.HTML, OutputFormat.XLSX);

    private final Renderer renderer;
    private final FormReader reader;
    private final Merger merger;
    private static final Map<OutputFormat, FileReader> READERS = Map.of(
            OutputFormat.DOCX, new WordFileReader(Bounds.DEFAULT.file()),
            OutputFormat.XLSX, new ExcelFileReader(Bounds.DEFAULT.file()),
            OutputFormat.HTML, new HtmlFileReader());

    Trial(Renderer renderer, Home home) {
        this.renderer = renderer;
        this.reader = new FormReader(renderer.catalogue());
        this.merger = new Merger(home.templates(), false);
    }

    /**
     * Tries one form's data.
     *
     * @param name of the data, in what is told
     * @return the files that could be made
     */
    Map<OutputFormat, byte[]> of(String name, byte[] json, Witness witness) {
        Map<OutputFormat, byte[]> files = new EnumMap<>(OutputFormat.class);
        witness.sees(Promise.FITS);
        attempt(name, Promise.FITS, witness, () -> {
            FormData data = reader.read(json);
            attempt(name, Promise.PRINTS, witness, () -> {
                List<SeenCell> model = SeenCell.inModel(merger.merge(data));
                FORMATS.forEach(format -> print(name, data, model, format, files, witness));
            });
        });
        return files;
    }

    /** Prints one form's data with marks instead of its texts and numbers, and looks for them in the cells. */
    void marks(String name, Form form, byte[] json, Witness witness) {
        witness.sees(Promise.BOUND);
        attempt(name, Promise.BOUND, witness, () -> {
            MarkedData marked = MarkedData.of(form, reader.read(json).data());
            List<SeenCell> cells = SeenCell.inModel(merger.merge(form, marked.data()));
            marked.unknown(cells).forEach(cell -> witness.tells(Promise.BOUND, Difference.flaw(name, "unknown", cell)));
            marked.misbound(cells)
                    .forEach(cell -> witness.tells(Promise.BOUND, Difference.flaw(name, "bound", cell, cell.text())));
        });
    }

    private void print(
            String name,
            FormData data,
            List<SeenCell> model,
            OutputFormat format,
            Map<OutputFormat, byte[]> files,
            Witness witness) {
        String where = where(name, format);
        witness.sees(Promise.PRINTS);
        attempt(where, Promise.PRINTS, witness, () -> {
            byte[] file = renderer.render(new RenderRequest(data.json(), format, false))
                    .file();
            files.put(format, file);
            witness.sees(Promise.EQUAL);
            attempt(where, Promise.EQUAL, witness, () -> compare(where, model, format, file, witness));
            witness.sees(Promise.RETURNS);
            attempt(where, Promise.RETURNS, witness, () -> readBack(where, data.data(), file, witness));
        });
    }

    static String where(String name, OutputFormat format) {
        return name + " → " + format.id();
    }

    private void compare(String where, List<SeenCell> model, OutputFormat format, byte[] file, Witness witness)
            throws RefusedException {
        List<SeenCell> wanted = format.isWorkbook() ? SeenSheet.of(model) : model;
        Difference.between(where, wanted, seen(format, file, model))
                .forEach(flaw -> witness.tells(Promise.EQUAL, flaw));
    }

    private static List<SeenCell> seen(OutputFormat format, byte[] file, List<SeenCell> model) throws RefusedException {
        FileReader reader = READERS.get(format);
        return reader == null
                ? SeenPdf.cells(PdfReader.read(file), model)
                : SeenFile.cells(reader.read(file).get(0), model);
    }

    private void readBack(String where, JsonNode data, byte[] file, Witness witness) throws RefusedException {
        Extracted extracted = renderer.extract(file).get(0);
        Returned.flaws(where, extracted).forEach(flaw -> witness.tells(Promise.RETURNS, flaw));
        if (!extracted.data().equals(data)) {
            witness.tells(Promise.RETURNS, Flaw.of(where, "data"));
        }
    }

    /** What may be refused, or show that a template is broken. */
    interface Step {
        void run() throws RefusedException;
    }

    static void attempt(String where, Promise promise, Witness witness, Step step) {
        try {
            step.run();
        } catch (RefusedException e) {
            e.problems().forEach(problem -> witness.tells(promise, Flaw.of(where, problem)));
        } catch (OperatorException | InvalidDocumentException e) {
            witness.tells(promise, Flaw.of(where, "template", String.valueOf(e.getMessage())));
        }
    }
}
