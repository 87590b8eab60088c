package org.formpress.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.font.FontProgram;
import org.formpress.font.FontRole;
import org.formpress.font.FontSubset;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.merge.Merger;
import org.formpress.model.Document;
import org.formpress.problem.RefusedException;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PlannedText;
import org.formpress.write.CarriedData;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.html.HtmlWriter;
import org.formpress.write.pdf.PdfWriter;
import org.formpress.write.word.WordWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Documents to files, and the fonts by themselves. Every call takes the next of the published forms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WriterBenchmark {

    private final Merger merger = new Merger(Project.home().templates(), false);
    private final PdfWriter pdf = new PdfWriter(Project.fonts());
    private final DocumentWriter word = new WordWriter();
    private final DocumentWriter html = new HtmlWriter(Project.fonts());
    private Turns<Manuscript> manuscripts = new Turns<>(List.of());
    private Turns<String> texts = new Turns<>(List.of());

    /** Brings every form to the writers' door. */
    @Setup
    public void prepare() {
        FormReader reader = new FormReader(FormCatalogue.load(Project.home()));
        manuscripts = new Turns<>(
                Sample.corpus().map(sample -> manuscript(sample, reader)).toList());
        texts = manuscripts.map(manuscript -> text(manuscript.plan()));
    }

    private Manuscript manuscript(Sample sample, FormReader reader) {
        try {
            FormData data = reader.read(sample.json());
            Document document = merger.merge(data);
            CarriedData carried = new CarriedData(data.form().id(), data.form().edition(), data.json());
            PagePlan plan = Project.typesetter().plan(document);
            return new Manuscript(plan, carried, pages -> merger.page(data, document, pages));
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(PagePlan plan) {
        StringBuilder text = new StringBuilder();
        PlannedText.read(plan, (role, piece) -> {
            if (role == FontRole.BODY) {
                text.append(piece);
            }
        });
        return text.toString();
    }

    @Benchmark
    public byte[] pdf() {
        return pdf.write(manuscripts.next());
    }

    @Benchmark
    public byte[] word() {
        return word.write(manuscripts.next());
    }

    @Benchmark
    public byte[] html() {
        return html.write(manuscripts.next());
    }

    /** The body font of a form, also compressed. */
    @Benchmark
    public FontProgram fontSubset() {
        FontSubset subset = new FontSubset(Project.fonts().face(FontRole.BODY));
        texts.next().codePoints().forEach(subset::add);
        return subset.forPdf();
    }
}
