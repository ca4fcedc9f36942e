package roundtable.server.timers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.people.Sessions;

/** Forgets, each hour, the sessions that are long over. */
@Component
class OldSessions {

    private static final Logger LOG = LoggerFactory.getLogger(OldSessions.class);

    private final Sessions sessions;

    OldSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(fixedDelayString = "${roundtable.sweep-every:PT1H}")
    void forget() {
        int forgotten = sessions.forgetOver();
        if (forgotten > 0) {
            LOG.info("{} sessions that are long over are forgotten", forgotten);
        }
    }
}
