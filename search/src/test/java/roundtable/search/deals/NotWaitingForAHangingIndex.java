package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import roundtable.embedded.EmbeddedServices;
import roundtable.eventlog.names.ValuesModule;

/** Elasticsearch keeps the line and says nothing, as one that collects garbage or waits for its disk does. */
class NotWaitingForAHangingIndex {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private HeldLine line = open(0);

    @AfterEach
    void the_line_is_closed() throws IOException {
        line.close();
    }

    @Test
    void after_two_that_were_not_answered_nobody_else_waits() throws IOException {
        try (ElasticsearchClient client = askingAgainAfter(FOR_EVER)) {
            assertThat(client.ping().value()).isTrue();
            line.hold();
            isNotAnswered(client);
            isNotAnswered(client);
            int asked = line.requests();
            for (int other = 0; other < 20; other++) {
                assertThatThrownBy(client::ping)
                        .isInstanceOf(IOException.class)
                        .hasCauseInstanceOf(CallNotPermittedException.class)
                        .matches(failure -> DealIndex.isAway((Exception) failure));
            }
            assertThat(line.requests()).isEqualTo(asked);
        }
    }

    @Test
    void once_it_answers_again_everybody_is_answered() throws IOException {
        try (ElasticsearchClient client = askingAgainAfter(Duration.ofMillis(1))) {
            line.hold();
            isNotAnswered(client);
            isNotAnswered(client);
            line.letGo();
            AMarket.eventually(() -> answers(client));
            for (int other = 0; other < 20; other++) {
                assertThat(client.ping().value()).isTrue();
            }
        }
    }

    @Test
    void one_slow_answer_among_others_changes_nothing() throws IOException {
        try (ElasticsearchClient client = askingAgainAfter(FOR_EVER)) {
            for (int time = 0; time < 2; time++) {
                line.hold();
                isNotAnswered(client);
                line.letGo();
                assertThat(client.ping().value()).isTrue();
            }
        }
    }

    @Test
    void a_line_that_is_refused_costs_no_time_and_is_tried_each_time() throws IOException {
        try (ElasticsearchClient client = askingAgainAfter(FOR_EVER)) {
            int port = line.port();
            line.close();
            for (int time = 0; time < 5; time++) {
                assertThatThrownBy(client::ping)
                        .isInstanceOf(IOException.class)
                        .matches(failure -> !(failure.getCause() instanceof CallNotPermittedException));
            }
            line = open(port);
            assertThatCode(client::ping).doesNotThrowAnyException();
        }
    }

    private ElasticsearchClient askingAgainAfter(Duration time) {
        return new ElasticsearchClient(new BreakingTransport(
                DealSearchConfiguration.transport(line.url(), PATIENCE, new ValuesModule()), time));
    }

    private static void isNotAnswered(ElasticsearchClient client) {
        assertThatThrownBy(client::ping).isInstanceOf(SocketTimeoutException.class);
    }

    private static boolean answers(ElasticsearchClient client) {
        try {
            return client.ping().value();
        } catch (IOException away) {
            return false;
        }
    }

    private static HeldLine open(int port) {
        try {
            return HeldLine.to(EmbeddedServices.shared().elasticsearchUrl(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
