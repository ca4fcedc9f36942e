package specimens;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import roundtable.commands.Refused;

/** Runs many of one thing, begun together. */
public final class AtOnce {

    /** What came of it: answers of those that went through, codes of those that were refused. */
    public record Outcome<T>(List<T> answers, List<String> refusals) {}

    private AtOnce() {}

    public static <T> Outcome<T> run(List<Callable<T>> tasks) throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(tasks.size());
        List<T> answers = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        together.await();
                        return task.call();
                    }))
                    .toList();
            for (Future<T> one : running) {
                try {
                    answers.add(one.get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Refused refused)) {
                        throw new AssertionError(e.getCause());
                    }
                    refusals.add(refused.refusal().code());
                }
            }
        }
        return new Outcome<>(answers, refusals);
    }
}
