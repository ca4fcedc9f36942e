package roundtable.server.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.server.documents.DocumentRefusal.DrawingBusy;

/**
 * Has the pages of documents drawn as pictures, in a process of its own ({@link DrawingApart}) with little memory: whatever a
 * stranger's file makes of its reader, the server is well. It begins when the first page is asked for, draws one page at a time,
 * is ended when a page takes too long, and rests when nobody looks.
 */
@Component
class Drawing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final String MEMORY = "-Xmx320m";
    private static final String BOOT = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Path cache;
    private final InstantSource clock;
    private final Duration longest;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Running running;
    private Instant used = Instant.EPOCH;

    /**
     * What came of it.
     *
     * @param whyNot null where it was drawn
     * @param pages how many the document has
     * @param jpeg the page that was asked for; empty where none was
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares pictures
    record Drawn(@Nullable WhyNot whyNot, int pages, byte[] jpeg) {
        static Drawn not(WhyNot reason) {
            return new Drawn(reason, 0, new byte[0]);
        }
    }

    private record Running(Process process, DataOutputStream questions, DataInputStream answers) {}

    /** @param longest what a page may take, starting the process included */
    Drawing(
            @Value("${roundtable.data}") Path data,
            InstantSource clock,
            @Value("${roundtable.drawing-time:PT20S}") Duration longest) {
        this.longest = longest;
        this.cache = data.toAbsolutePath().resolve("drawing");
        this.clock = clock;
    }

    /**
     * Draws a page.
     *
     * @param page from 1; 0 only counts them
     * @throws Refused where too many others wait for theirs
     */
    Drawn draw(Path document, String mediaType, int page) {
        waitForATurn();
        try {
            used = clock.instant();
            return ask(document, mediaType, page);
        } finally {
            turn.unlock();
        }
    }

    /** Ends the process when nobody has asked for a while. */
    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void rest() {
        if (turn.tryLock()) {
            try {
                if (used.plus(IDLE).isBefore(clock.instant())) {
                    end();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    @Override
    public void destroy() {
        turn.lock();
        try {
            end();
        } finally {
            turn.unlock();
        }
        exchanges.shutdownNow();
    }

    private void waitForATurn() {
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refused(new DrawingBusy());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused(new DrawingBusy());
        }
    }

    private Drawn ask(Path document, String mediaType, int page) {
        Running with = running();
        CompletableFuture<Drawn> answer =
                CompletableFuture.supplyAsync(() -> exchange(with, document, mediaType, page), exchanges);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            end();
            return Drawn.not(WhyNot.TOO_MUCH);
        } catch (ExecutionException ended) {
            // it has run out of memory, and says nothing any more
            LOG.info("a document ended its drawing: {}", String.valueOf(ended.getCause()));
            end();
            return Drawn.not(WhyNot.TOO_MUCH);
        } catch (InterruptedException interrupted) {
            end();
            Thread.currentThread().interrupt();
            throw new Refused(new DrawingBusy());
        }
    }

    private static Drawn exchange(Running with, Path document, String mediaType, int page) {
        try {
            with.questions().writeUTF(document.toString());
            with.questions().writeUTF(mediaType);
            with.questions().writeInt(page);
            with.questions().flush();
            String verdict = with.answers().readUTF();
            int pages = with.answers().readInt();
            byte[] jpeg = new byte[with.answers().readInt()];
            with.answers().readFully(jpeg);
            return new Drawn(verdict.isEmpty() ? null : WhyNot.valueOf(verdict), pages, jpeg);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private Running running() {
        if (running == null || !running.process().isAlive()) {
            running = begin();
        }
        return running;
    }

    private Running begin() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + cache,
                "-Djava.io.tmpdir=" + cache));
        String classes = System.getProperty("java.class.path");
        boolean packed = getClass().getClassLoader().getResource(BOOT.replace('.', '/') + ".class") != null;
        if (packed) {
            command.add("-Dloader.main=" + DrawingApart.class.getName());
        }
        command.addAll(List.of("-cp", classes, packed ? BOOT : DrawingApart.class.getName()));
        try {
            Files.createDirectories(cache);
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Running(
                    process,
                    new DataOutputStream(process.getOutputStream()),
                    new DataInputStream(process.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("no process to draw pages can be started", e);
        }
    }

    private void end() {
        if (running != null) {
            running.process().destroyForcibly();
            running = null;
        }
    }
}
