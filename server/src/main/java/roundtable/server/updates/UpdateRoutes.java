package roundtable.server.updates;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import roundtable.commands.Refused;
import roundtable.commands.people.PersonId;
import roundtable.eventlog.notices.Change;
import roundtable.eventlog.notices.Changes;
import roundtable.projections.people.Memberships;
import roundtable.server.http.Asked;
import roundtable.server.http.HttpRefusal.Forbidden;
import roundtable.server.security.LivingSessions;
import roundtable.server.security.Tokens;

/**
 * {@code GET /api/v1/updates}: server-sent events, one for each change that this person may hear of, until their session ends.
 */
@RestController
@RequestMapping("/api/v1/updates")
class UpdateRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateRoutes.class);
    private static final int HEARTBEAT_SECONDS = 15;

    /** A page that falls this far behind is better off asking anew. */
    private static final int LONGEST_QUEUE = 1_000;

    private final Changes changes;
    private final Memberships memberships;
    private final LivingSessions sessions;
    private final Map<String, UpdateAudience> audiences;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    UpdateRoutes(Changes changes, Memberships memberships, LivingSessions sessions, List<UpdateAudience> audiences) {
        this.changes = changes;
        this.memberships = memberships;
        this.sessions = sessions;
        this.audiences = audiences.stream().collect(Collectors.toMap(UpdateAudience::reader, Function.identity()));
    }

    /** What a page is told. */
    record Update(String feature, UUID stream, long version) {}

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter updates(Asked asked) {
        PersonId person = asked.person();
        UUID session = session();
        SseEmitter emitter = new SseEmitter(0L);
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>(LONGEST_QUEUE);
        Changes.Listening listening = changes.listen(change -> {
            if (audiences.containsKey(change.reader()) && !heard.offer(change)) {
                heard.clear();
            }
        });
        Thread telling = Thread.ofVirtual().name("updates").start(() -> tell(emitter, heard, person, session));
        open.add(emitter);
        emitter.onCompletion(() -> end(emitter, listening, telling));
        emitter.onError(_ -> end(emitter, listening, telling));
        return emitter;
    }

    /** A server that stops waits for its last answers; these have no end of their own. */
    @EventListener
    void stopTelling(ContextClosedEvent event) {
        open.forEach(SseEmitter::complete);
    }

    private void tell(SseEmitter emitter, BlockingQueue<Change> heard, PersonId person, UUID session) {
        try {
            emitter.send(SseEmitter.event().comment("listening"));
            while (!Thread.currentThread().isInterrupted()) {
                @Nullable Change change = heard.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (change != null && !mayHear(person, change)) {
                    continue;
                }
                if (!sessions.lives(session)) {
                    emitter.complete();
                    return;
                }
                if (change == null) {
                    emitter.send(SseEmitter.event().comment("still here"));
                } else {
                    emitter.send(SseEmitter.event()
                            .data(
                                    new Update(change.reader(), change.stream(), change.version()),
                                    MediaType.APPLICATION_JSON));
                }
            }
        } catch (IOException e) {
            // the container has seen it too, and ends the request by itself
            LOG.debug("a page stopped listening: {}", e.toString());
        } catch (IllegalStateException | DataAccessException e) {
            LOG.debug("a page is told no more, and will ask again: {}", e.toString());
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Memberships are read anew: a right taken away ends with the next change. */
    private boolean mayHear(PersonId person, Change change) {
        UpdateAudience audience = audiences.get(change.reader());
        return audience != null && audience.mayHear(memberships.viewer(person), change.stream());
    }

    /** Only a person's own session listens; a program has none. */
    private static UUID session() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return Tokens.sessionOf(token.getToken());
        }
        throw new Refused(new Forbidden());
    }

    private void end(SseEmitter emitter, Changes.Listening listening, Thread telling) {
        open.remove(emitter);
        telling.interrupt();
        listening.close();
    }
}
