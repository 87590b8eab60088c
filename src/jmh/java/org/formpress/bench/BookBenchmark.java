package org.formpress.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookEntry;
import org.formpress.book.BookFile;
import org.formpress.book.BookFormat;
import org.formpress.book.BookLayout;
import org.formpress.book.BookMaker;
import org.formpress.book.BookSettings;
import org.formpress.book.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A PDF booklet of 79 published 自评表, from cover to data; the figures are for one form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BookBenchmark {

    private static final int FORMS = 79;

    private final BookMaker maker = new BookMaker(Project.renderer());
    private final Turns<byte[]> turns = new Turns<>(Sample.corpus()
            .filter(sample -> sample.name().endsWith("self-evaluation"))
            .map(Sample::json)
            .toList());
    private final List<byte[]> forms =
            IntStream.range(0, FORMS).mapToObj(index -> turns.next()).toList();
    private final BookLayout layout = maker.layOut(BookSettings.DEFAULT, readAll(), Progress.NONE);

    /** Every form read by itself. */
    @Benchmark
    @OperationsPerInvocation(FORMS)
    public List<BookEntry> read() {
        return readAll();
    }

    private List<BookEntry> readAll() {
        return IntStream.range(0, FORMS)
                .mapToObj(index -> maker.read(index + 1, forms.get(index), Set.of()))
                .toList();
    }

    /** The layout, with the front matter's pages counted. */
    @Benchmark
    @OperationsPerInvocation(FORMS)
    public BookLayout layOut() {
        return maker.layOut(
                BookSettings.DEFAULT,
                layout.volume(1).places().stream().map(place -> place.entry()).toList(),
                Progress.NONE);
    }

    /** The file, with every form read once more. */
    @Benchmark
    @OperationsPerInvocation(FORMS)
    public OutputStream write() throws IOException {
        OutputStream out = OutputStream.nullOutputStream();
        maker.write(layout, new BookFile(1, BookFormat.PDF), line -> forms.get(line - 1), Progress.NONE, out);
        return out;
    }
}
