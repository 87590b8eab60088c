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

/** Which exceptions become which answers. */
@Factory
final class ProblemHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

    @Singleton
    ExceptionHandler<RefusedException, HttpResponse<?>> refused(ProblemResponses problems) {
        return problems::answer;
    }

    @Singleton
    ExceptionHandler<RequestException, HttpResponse<?>> turnedAway(ProblemResponses problems) {
        return problems::answer;
    }

    @Singleton
    ExceptionHandler<DatabaseException, HttpResponse<?>> away(ProblemResponses problems, StoreHealth store) {
        return (request, away) -> {
            LOG.warn("the database of the booklets: {}", away.getMessage());
            boolean lasting = away.isLasting()
                    || store.fault().join().filter(StoreFault::isLasting).isPresent();
            return problems.answer(request, noBooklets(lasting));
        };
    }

    @Singleton
    ExceptionHandler<StoreException, HttpResponse<?>> unkept(ProblemResponses problems) {
        return (request, failure) -> {
            LOG.warn("the store of the booklets: {}", failure.getMessage());
            return problems.answer(request, noBooklets(failure.fault().isLasting()));
        };
    }

    // Who is told to come back in two seconds does so for ever, where only the operator can mend it.
    private static RequestException noBooklets(boolean lasting) {
        return new RequestException(lasting ? ProblemKind.STORE_UNUSABLE : ProblemKind.BOOKLETS_AWAY);
    }

    /** A caller who hangs up while he sends is no fault of ours, and must not fill the log. */
    @Singleton
    ExceptionHandler<IOException, HttpResponse<?>> hungUp(
            ProblemResponses problems, @Named("failed") ExceptionHandler<Throwable, HttpResponse<?>> failed) {
        return (request, failure) -> {
            if (!isHungUp(failure)) {
                return failed.handle(request, failure);
            }
            LOG.info("{} {}: the caller hung up", request.getMethod(), request.getPath());
            return problems.answer(request, new RequestException(ProblemKind.BAD_REQUEST));
        };
    }

    /** By an orderly end, or by a reset. Of our own connections, those that fail come as other exceptions. */
    private static boolean isHungUp(IOException failure) {
        return failure instanceof EOFException
                || failure.getCause() instanceof EOFException
                || failure.getClass() == SocketException.class;
    }

    // Our fault: the caller learns where to look it up, and only the log what it was.
    @Singleton
    @Named("failed")
    ExceptionHandler<Throwable, HttpResponse<?>> failed(ProblemResponses problems) {
        return (request, failure) -> {
            // A render fails on a thread of its own, to which the request's id must be brought back.
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
