package org.formpress.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.formpress.PostgreSql;

/** The long load tests of booklets. */
final class BookletRun implements AutoCloseable {

    private static final int USUAL_FORMS = 79;
    private static final int WARM_UP_BOOKLETS = 25;
    private static final int MEASURED_BOOKLETS = 10;
    private static final double MOST_TO_USUAL = 1.3;
    private static final int SAMPLES_EVERY_PERCENT = 9;

    private static final int ROUNDS = 3;
    private static final int WARM_UP_FORMS = 500;
    private static final double MOST_OF_TWO_NODES = 0.6;

    private final LoadRun run;
    private final Path logs;
    private final Path store;
    private int looked;

    /** @param folder for the services' logs, and for their data until the end */
    BookletRun(LoadRun run, Path folder) throws IOException {
        this.run = run;
        this.logs = folder;
        this.store = Files.createTempDirectory(folder, "booklets");
    }

    @Override
    public void close() throws IOException {
        FileUtils.deleteDirectory(store.toFile());
    }

    /** One booklet of very many forms, beside one of a town's year in the same process. */
    void large(int forms) throws Exception {
        List<String> options = List.of("-Xmx512m", "-Dformpress.store.folder=" + store);
        try (Service service = Service.start(logs, List.of(), options)) {
            for (int number = 0; number < WARM_UP_BOOKLETS; number++) {
                Booklet.of(USUAL_FORMS, "热" + number, service);
            }
            double usual = millisAForm(service, USUAL_FORMS * MEASURED_BOOKLETS, () -> {
                for (int number = 0; number < MEASURED_BOOKLETS; number++) {
                    Booklet.of(USUAL_FORMS, "常" + number, service);
                }
            });
            LoadRun.say("%d forms: %.1f ms of processor time a form", USUAL_FORMS, usual);
            List<Long> heap = new ArrayList<>();
            double many = millisAForm(service, forms, () -> {
                Booklet made = Booklet.of(forms, "大", service, percent -> look(percent, service, heap));
                LoadRun.say(
                        "%d forms: %d files in %.1f s",
                        forms, made.files(), made.time().toMillis() / 1e3);
            });
            LoadRun.say("%d forms: %.1f ms a form, %.2f times as much", forms, many, many / usual);
            LoadRun.say("heap after full collections %s MB, peak memory %d MB", heap, service.peakMemory());
            run.hold("at most " + MOST_TO_USUAL + " times a usual booklet", many <= MOST_TO_USUAL * usual);
        }
    }

    /** What is measured of the service. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double millisAForm(Service service, int forms, Work work) throws Exception {
        Duration before = service.processorTime();
        work.run();
        return (double) service.processorTime().minus(before).toMillis() / forms;
    }

    private void look(int percent, Service service, List<Long> heap) {
        if (percent < looked + SAMPLES_EVERY_PERCENT) {
            return;
        }
        looked = percent;
        try {
            heap.add(service.heap() >> 10);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same booklet by one node and by two, each of which has one thread on a processor of its own. */
    void nodes(int forms) throws Exception {
        double one = Double.MAX_VALUE;
        double two = Double.MAX_VALUE;
        for (int round = 1; round <= ROUNDS; round++) {
            double alone = seconds(forms, 1);
            double together = seconds(forms, 2);
            LoadRun.say("round %d: one node %.2f s, two nodes %.2f s", round, alone, together);
            one = Math.min(one, alone);
            two = Math.min(two, together);
        }
        LoadRun.say("%d forms, best of %d: %.2f s and %.2f s, ratio %.2f", forms, ROUNDS, one, two, two / one);
        run.hold("two nodes take at most " + MOST_OF_TWO_NODES + " of the time", two <= MOST_OF_TWO_NODES * one);
    }

    private double seconds(int forms, int count) throws Exception {
        List<Service> nodes = new ArrayList<>();
        try (PostgreSql database = PostgreSql.start()) {
            for (int core = 0; core < count; core++) {
                nodes.add(node(core, database));
            }
            // Each node is to have made as many before as the one alone.
            Booklet.of(count * WARM_UP_FORMS, "热", nodes.get(0));
            Booklet made = Booklet.of(forms, "量", nodes.get(0));
            return made.time().toMillis() / 1e3;
        } finally {
            nodes.forEach(Service::close);
        }
    }

    private Service node(int core, PostgreSql database) throws Exception {
        return Service.start(
                logs,
                List.of("taskset", "-c", Integer.toString(core)),
                List.of(
                        "-Dformpress.render.warm-up=0",
                        "-Dformpress.booklets.threads=1",
                        "-Dformpress.store.folder=" + store,
                        "-Dformpress.jobs.database.url=" + database.url(),
                        "-Dformpress.jobs.database.user=" + database.user()));
    }
}
