package roundtable.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EndingWithTheParent {

    @Test
    void the_end_of_standard_input_stops_the_server() throws Exception {
        var stopped = new CompletableFuture<Boolean>();
        try (var input = new PipedInputStream()) {
            try (var parent = new PipedOutputStream(input)) {
                StopsWithItsParent.whenEnded(input, () -> stopped.complete(true));
                parent.write("words mean nothing\n".getBytes(StandardCharsets.UTF_8));
                parent.flush();
                assertThat(stopped).isNotDone();
            }
            assertThat(stopped).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void only_a_launcher_switches_it_on() {
        new ApplicationContextRunner()
                .withUserConfiguration(StopsWithItsParent.class)
                .run(server -> assertThat(server).doesNotHaveBean(StopsWithItsParent.class));
    }
}
