package roundtable.server.timers;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.deals.LearnedAdvice;

/** Asks, every hour, what the market teaches; what happened since midnight is learned from tomorrow. */
@Component
class MarketLearnedAnew {

    private final LearnedAdvice advice;

    MarketLearnedAnew(LearnedAdvice advice) {
        this.advice = advice;
    }

    @Scheduled(fixedDelayString = "${roundtable.learn-market-every:PT1H}")
    void learn() {
        advice.learnBeside();
    }
}
