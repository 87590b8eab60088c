package org.formpress.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.render.RenderRequest;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A file of each format back to data. Every call takes the next of the published forms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractBenchmark {

    private final Renderer renderer = Project.renderer();
    private final Turns<byte[]> word = new Turns<>(files(OutputFormat.DOCX));
    private final Turns<byte[]> html = new Turns<>(files(OutputFormat.HTML));
    private final Turns<byte[]> pdf = new Turns<>(files(OutputFormat.PDF));

    private List<byte[]> files(OutputFormat format) {
        List<byte[]> made = new ArrayList<>();
        for (Sample sample : Sample.corpus().toList()) {
            try {
                RenderRequest request = new RenderRequest(sample.json(), format, false);
                made.add(renderer.render(request).file());
            } catch (RefusedException e) {
                throw new IllegalStateException(e);
            }
        }
        return made;
    }

    /** A Word file to its data, with every check. */
    @Benchmark
    public List<Extracted> extractWord() throws RefusedException {
        return renderer.extract(word.next());
    }

    /** An HTML file to its data, with every check. */
    @Benchmark
    public List<Extracted> extractHtml() throws RefusedException {
        return renderer.extract(html.next());
    }

    /** A PDF to its data, with every check, the print included. */
    @Benchmark
    public List<Extracted> extractPdf() throws RefusedException {
        return renderer.extract(pdf.next());
    }
}
