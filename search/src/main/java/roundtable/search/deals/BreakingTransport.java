package roundtable.search.deals;

import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Asks Elasticsearch, and stops asking one that hangs: after two requests in a row that were not answered in time, all others fail
 * at once, and now and then a single one finds out whether it answers again. One slow question among others that are
 * answered changes nothing, and neither does a line that is refused or breaks, for nobody waits for that.
 */
final class BreakingTransport extends TransportAround {

    private static final int UNANSWERED = 2;

    private final CircuitBreaker breaker;

    /** @param untilAskedAgain how long one that hangs is left alone before a single request finds out */
    BreakingTransport(ElasticsearchTransport behind, Duration untilAskedAgain) {
        super(behind);
        this.breaker = CircuitBreaker.of(
                "elasticsearch",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(UNANSWERED)
                        .minimumNumberOfCalls(UNANSWERED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(untilAskedAgain)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(BreakingTransport::isUnanswered)
                        .build());
    }

    /** @throws IOException at once while Elasticsearch hangs */
    @Override
    public <A, B, C> B performRequest(A request, Endpoint<A, B, C> endpoint, @Nullable TransportOptions options)
            throws IOException {
        try {
            return breaker.executeCallable(() -> behind.performRequest(request, endpoint, options));
        } catch (CallNotPermittedException hanging) {
            throw new IOException("Elasticsearch did not answer in time, and is asked again in a moment", hanging);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public <A, B, C> CompletableFuture<B> performRequestAsync(
            A request, Endpoint<A, B, C> endpoint, @Nullable TransportOptions options) {
        return breaker.executeCompletionStage(() -> behind.performRequestAsync(request, endpoint, options))
                .toCompletableFuture();
    }

    private static boolean isUnanswered(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || (failure instanceof CompletionException wrapped
                        && wrapped.getCause() instanceof SocketTimeoutException);
    }
}
