package org.formpress.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.formpress.prove.SeenCell;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;

/** Class 13: nothing of one request shows in the answer to another, however many are under way. */
@MicronautTest
@Property(name = "formpress.render.threads", value = "4")
class LeakTest {

    private static final int CALLERS = 48;
    private static final String MARK = "秘密";

    private record Call(String mark, byte[] json, OutputFormat format) {}

    private final Service service;

    LeakTest(EmbeddedServer server) {
        this.service = new Service(server);
    }

    private static Call call(int number) {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        String mark = MARK + (1000 + number) + MARK;
        form.putIntoTexts(mark);
        return new Call(mark, form.json(), OutputFormat.values()[number % OutputFormat.values().length]);
    }

    @Test
    void class13EveryCallerSeesNothingButTheOwnData() {
        List<Call> calls = IntStream.range(0, CALLERS).mapToObj(LeakTest::call).toList();

        List<HttpResponse<byte[]>> together =
                calls.stream().map(call -> service.renderLater(call.json(), call.format())).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        for (int i = 0; i < CALLERS; i++) {
            Call call = calls.get(i);
            byte[] file = together.get(i).body();
            assertThat(Service.cells(file, call.format()))
                    .extracting(SeenCell::text)
                    .contains(call.mark())
                    .allMatch(text -> !text.contains(MARK) || text.equals(call.mark()));
            assertThat(file)
                    .isEqualTo(service.render(call.json(), call.format()).body());
        }
    }

    @Test
    void class13ARefusalTellsNothingOfThoseBefore() {
        Call call = call(1);
        service.render(call.json(), call.format());
        FormWithPayload refused = FormWithPayload.selfEvaluation();
        refused.data().put("year", "x").remove("projectName");

        HttpResponse<byte[]> answer = service.render(refused.json(), OutputFormat.PDF);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Service.json(answer).toString()).doesNotContain(MARK);
    }
}
