package roundtable.server.timers;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.deals.LearnedTastes;

/** Learns, every minute, anew what firms have a taste for. */
@Component
class TastesLearnedAnew {

    private final LearnedTastes tastes;

    TastesLearnedAnew(LearnedTastes tastes) {
        this.tastes = tastes;
    }

    @Scheduled(fixedDelayString = "${roundtable.learn-tastes-every:PT1M}")
    void learn() {
        tastes.learn();
    }
}
