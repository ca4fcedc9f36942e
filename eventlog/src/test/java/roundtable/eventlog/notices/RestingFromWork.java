package roundtable.eventlog.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RestingFromWork {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Resting resting = new Resting();

    @BeforeEach
    void start() {
        resting.start();
    }

    @Test
    void whoever_is_called_before_they_rest_rests_not_at_all() throws InterruptedException {
        resting.wake();
        resting.untilWoken(A_DAY);
    }

    @Test
    void a_failure_is_followed_by_a_pause_twice_as_long_as_the_last_whoever_calls() {
        assertThat(resting.isAfterFailure()).isFalse();
        resting.wake();
        assertThat(pause()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(pause()).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(resting.isAfterFailure()).isTrue();
        resting.done();
        assertThat(resting.isAfterFailure()).isFalse();
    }

    @Test
    void whoever_is_stopped_rests_no_more_until_they_are_started_again() throws InterruptedException {
        resting.stop();
        resting.untilWoken(A_DAY);
        assertThat(resting.afterFailure()).isFalse();
        resting.start();
        assertThat(resting.afterFailure()).isTrue();
    }

    @Test
    void whoever_is_interrupted_ends_and_says_so() {
        Thread.currentThread().interrupt();
        assertThat(resting.afterFailure()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private Duration pause() {
        long from = System.nanoTime();
        assertThat(resting.afterFailure()).isTrue();
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
