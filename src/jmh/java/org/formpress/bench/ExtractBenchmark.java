package org.formpress.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.form.RefusedException;
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

/** A Word file back to data. Every call takes the next of the published forms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractBenchmark {

    private final Renderer renderer = Project.renderer();
    private final Turns<byte[]> files = new Turns<>(files());

    private List<byte[]> files() {
        List<byte[]> made = new ArrayList<>();
        for (Sample sample : Sample.corpus().toList()) {
            try {
                RenderRequest request = new RenderRequest(sample.json(), OutputFormat.DOCX, false);
                made.add(renderer.render(request).file());
            } catch (RefusedException e) {
                throw new IllegalStateException(e);
            }
        }
        return made;
    }

    /** A Word file to its data, with every check. */
    @Benchmark
    public List<Extracted> extract() throws RefusedException {
        return renderer.extract(files.next());
    }
}
