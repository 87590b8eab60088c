package org.formpress.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.check.Checks;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.merge.Merger;
import org.formpress.model.Document;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.Typesetter;
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

/** The stages that all formats share. Every call takes the next of the published forms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StageBenchmark {

    private final FormCatalogue catalogue = FormCatalogue.load(Project.home());
    private final FormReader reader = new FormReader(catalogue);
    private final Map<String, Checks> checks =
            catalogue.forms().stream().collect(Collectors.toMap(Form::id, Checks::of));
    private final Merger merger = new Merger(Project.home().templates(), false);
    private final Typesetter typesetter = Project.typesetter();
    private final Turns<byte[]> json =
            new Turns<>(Sample.corpus().map(Sample::json).toList());
    private Turns<FormData> data = new Turns<>(List.of());
    private Turns<Document> documents = new Turns<>(List.of());

    /** Brings every form to the door of every stage. */
    @Setup
    public void prepare() {
        data = json.map(this::readOf);
        documents = data.map(merger::merge);
    }

    private FormData readOf(byte[] form) {
        try {
            return reader.read(form);
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON to checked data. */
    @Benchmark
    public FormData read() {
        return readOf(json.next());
    }

    /** Checked data to findings. */
    @Benchmark
    public List<Finding> check() {
        FormData next = data.next();
        return checks.get(next.form().id()).findings(next);
    }

    /** Checked data to a document: Freemarker and the layout reader. */
    @Benchmark
    public Document merge() {
        return merger.merge(data.next());
    }

    /** A document to lines and pages. */
    @Benchmark
    public PagePlan typeset() {
        return typesetter.plan(documents.next());
    }
}
