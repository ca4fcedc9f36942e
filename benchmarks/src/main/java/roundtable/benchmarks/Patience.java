package roundtable.benchmarks;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import roundtable.benchmarks.Caller.Unexpected;

/**
 * Looking again for what follows by itself.
 *
 * @param between how long to rest between two looks
 */
record Patience(Duration atMost, Duration between) {

    /** Null while it is not there yet. */
    interface Look<T> {
        @Nullable T take() throws Exception;
    }

    /** @throws TimeoutException saying {@code what} never came */
    <T> T until(String what, Look<T> look) throws Exception {
        long deadline = System.nanoTime() + atMost.toNanos();
        T there = look.take();
        while (there == null) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(what + " did not come within " + atMost);
            }
            LockSupport.parkNanos(between.toNanos());
            there = look.take();
        }
        return there;
    }

    /** Asks again while the answer is not the one expected; the last such answer is thrown. */
    <T> T untilAnswered(Look<T> ask) throws Exception {
        long deadline = System.nanoTime() + atMost.toNanos();
        return until("the answer", () -> {
            try {
                return ask.take();
            } catch (Unexpected notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                return null;
            }
        });
    }
}
