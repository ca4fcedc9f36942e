package roundtable.server.applications;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Refusal;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.organisations.OrganisationRefusal.RightMissing;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.notices.Resting;
import roundtable.projections.people.Memberships;
import roundtable.server.applications.ScreeningJobs.Held;
import roundtable.server.applications.ScreeningJobs.Item;
import roundtable.server.http.Sentences;

/**
 * Works at the jobs of screening, on whichever node holds the lease: one command after another, each as if the officer had
 * asked for it alone, under a key of its own. What a node did before it died, and did not note, is answered and not done
 * again. A right taken away ends with the next application.
 */
@Component
class ScreeningWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final ScreeningJobs jobs;
    private final Dispatcher dispatcher;
    private final Memberships memberships;
    private final Sentences sentences;
    private final InstantSource clock;
    private final Resting resting = new Resting();
    private volatile boolean running;
    private @Nullable Thread thread;

    ScreeningWorker(
            ScreeningJobs jobs,
            Dispatcher dispatcher,
            Memberships memberships,
            Sentences sentences,
            InstantSource clock) {
        this.jobs = jobs;
        this.dispatcher = dispatcher;
        this.memberships = memberships;
        this.sentences = sentences;
        this.clock = clock;
    }

    void wake() {
        resting.wake();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true; // before the thread looks at it
            thread = Thread.ofVirtual().name("screening").start(this::work);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                jobs.take().ifPresentOrElse(this::work, this::rest);
            } catch (RuntimeException e) {
                LOG.warn("screening waits, and goes on where it was: {}", e.toString());
                rest();
            }
        }
    }

    private void rest() {
        try {
            resting.untilWoken(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void work(Held job) {
        Optional<Item> item = jobs.next(job);
        while (running && item.isPresent()) {
            screen(job, item.get());
            item = jobs.next(job);
        }
        jobs.end(job, clock.instant());
    }

    private void screen(Held job, Item item) {
        Optional<Refusal> refusal = send(job, item);
        if (refusal.isEmpty()) {
            jobs.done(job, item, clock.instant());
        } else {
            Refusal why = refusal.get();
            Text said = Text.of(sentences.of(why, Language.ZH), sentences.of(why, Language.EN));
            jobs.refused(job, item, why.code(), said, clock.instant());
        }
    }

    /** Sends one command; empty when it was taken, now or before. */
    Optional<Refusal> send(Held job, Item item) {
        if (!memberships.viewer(job.person()).may(Right.SIGN, job.authority(), Role.OFFICER)) {
            return Optional.of(new RightMissing(Right.SIGN));
        }
        Command command = switch (job.act()) {
            case ADMIT -> new AdmitApplication(item.application());
            case DECLINE -> new DeclineApplication(item.application(), Objects.requireNonNull(job.reasons()));
        };
        String key = "screening-job/" + job.id() + "/" + item.place();
        try {
            dispatcher.send(
                    command,
                    Asking.now(new Actor(job.person(), job.authority(), Role.OFFICER), clock.instant()),
                    new Conditions(null, new Conditions.Once(key, Fingerprint.of(key))));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }
}
