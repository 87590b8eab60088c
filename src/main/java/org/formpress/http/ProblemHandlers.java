package org.formpress.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import org.formpress.http.booklet.StoreHealth;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.problem.RequestException;
import org.formpress.http.request.RequestId;
import org.formpress.jobs.DatabaseException;
import org.formpress.problem.RefusedException;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps exceptions to problem responses. */
@Factory
final class ProblemHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

    @Singleton
    ExceptionHandler<RefusedException, HttpResponse<?>> refused(ProblemResponses problems) {
        return problems::answer;
    }

    @Singleton
    ExceptionHandler<RequestException, HttpResponse<?>> badRequest(ProblemResponses problems) {
        return problems::answer;
    }

    @Singleton
    ExceptionHandler<DatabaseException, HttpResponse<?>> databaseFailed(ProblemResponses problems, StoreHealth store) {
        return (request, failure) -> {
            LOG.warn("booklet database: {}", failure.getMessage());
            boolean lasting = failure.isLasting()
                    || store.fault().join().filter(StoreFault::isLasting).isPresent();
            return problems.answer(request, bookletsUnavailable(lasting));
        };
    }

    @Singleton
    ExceptionHandler<StoreException, HttpResponse<?>> storeFailed(ProblemResponses problems) {
        return (request, failure) -> {
            LOG.warn("booklet store: {}", failure.getMessage());
            return problems.answer(request, bookletsUnavailable(failure.fault().isLasting()));
        };
    }

    // With a Retry-After of two seconds clients would retry forever a fault that only the operator can fix.
    private static RequestException bookletsUnavailable(boolean lasting) {
        return new RequestException(lasting ? ProblemKind.STORE_UNUSABLE : ProblemKind.BOOKLETS_AWAY);
    }

    /** A client that disconnects while sending is not our fault and must not fill the log. */
    @Singleton
    ExceptionHandler<IOException, HttpResponse<?>> inputFailed(
            ProblemResponses problems, @Named("failed") ExceptionHandler<Throwable, HttpResponse<?>> failed) {
        return (request, failure) -> {
            if (!isDisconnect(failure)) {
                return failed.handle(request, failure);
            }
            LOG.info("{} {}: the client disconnected", request.getMethod(), request.getPath());
            return problems.answer(request, new RequestException(ProblemKind.BAD_REQUEST));
        };
    }

    /** Whether the client closed or reset the connection. Failures of our own connections are other exception types. */
    private static boolean isDisconnect(IOException failure) {
        return failure instanceof EOFException
                || failure.getCause() instanceof EOFException
                || failure.getClass() == SocketException.class;
    }

    // The response carries only the request id; the cause stays in the log.
    @Singleton
    @Named("failed")
    ExceptionHandler<Throwable, HttpResponse<?>> failed(ProblemResponses problems) {
        return (request, failure) -> {
            // Renders fail on a pool thread, which lacks the request id for the log.
            PropagatedContext.empty()
                    .plus(RequestId.of(request))
                    .wrap(() -> LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure))
                    .run();
            ProblemKind kind = ProblemKind.INTERNAL;
            List<String> arguments = List.of(RequestId.of(request).value());
            return problems.fill(HttpResponse.status(kind.status()), request, kind, arguments, List.of());
        };
    }
}
