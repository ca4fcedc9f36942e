package roundtable.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several threads that take pieces of work from one heap until it is empty. */
final class Crowd {

    private Crowd() {}

    /** One thread of the crowd, with whatever it holds for itself. */
    interface Worker extends AutoCloseable {
        void take(int piece) throws Exception;

        @Override
        default void close() throws SQLException {
            // most hold nothing
        }
    }

    /** Makes a worker; what this takes is not measured. */
    interface Hiring {
        Worker hire() throws Exception;
    }

    /** How many seconds the crowd took for all pieces; the first failure fails it all. */
    static double seconds(int threads, int pieces, Hiring hiring) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Worker> workers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                workers.add(hiring.hire());
            }
            long began = System.nanoTime();
            List<Future<?>> ends = new ArrayList<>();
            for (Worker worker : workers) {
                ends.add(pool.submit(() -> {
                    for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                        worker.take(piece);
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                await(end, next, pieces);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            for (Worker worker : workers) {
                worker.close();
            }
        }
    }

    private static void await(Future<?> end, AtomicInteger next, int pieces) throws Exception {
        try {
            end.get();
        } catch (ExecutionException failure) {
            next.set(pieces); // the others need not go on
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
