package org.formpress.bench;

import java.util.concurrent.TimeUnit;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** JSON to a finished file, all stages. Every call takes the next of the published forms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenderBenchmark {

    private final Renderer renderer = Project.renderer();
    private final Turns<byte[]> json =
            new Turns<>(Sample.corpus().map(Sample::json).toList());

    /** What the file is to be. */
    @Param({"PDF", "DOCX", "HTML"})
    public OutputFormat format = OutputFormat.PDF;

    /** A form's JSON to its file. */
    @Benchmark
    public byte[] render() throws RefusedException {
        return renderer.render(new RenderRequest(json.next(), format, false)).file();
    }
}
