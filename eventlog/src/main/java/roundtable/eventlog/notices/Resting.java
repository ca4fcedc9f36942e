package roundtable.eventlog.notices;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How a worker rests when it has done all there was: until somebody wakes it, and not for too long. After a failure it pauses, each
 * time twice as long as the time before, whoever calls. Stopped, it rests no more. One thread rests; any may wake and stop it.
 */
public final class Resting {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Semaphore bell = new Semaphore(0);
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Duration pause = Duration.ZERO;

    /** Before its worker starts, also the second time. */
    public void start() {
        stopped = new CountDownLatch(1);
    }

    public void stop() {
        stopped.countDown();
        wake();
    }

    public void wake() {
        bell.release();
    }

    /** However often it was woken meanwhile, it is so once. */
    public void untilWoken(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    /** Whether nothing was done since something failed. */
    public boolean isAfterFailure() {
        return !pause.isZero();
    }

    public void done() {
        pause = Duration.ZERO;
    }

    /** @return false where the worker is to end */
    public boolean afterFailure() {
        Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        try {
            return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
