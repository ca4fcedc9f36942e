package roundtable.server.deals;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.people.PersonId;
import roundtable.server.deals.DealSearchRefusal.SearchesTooFast;
import roundtable.server.http.Asked;

/**
 * How much of the market one may read in a minute, on each node: a person by who they are, a visitor by their network address.
 * A page of deals counts one for every ten of its deals, so that larger pages copy nothing sooner; a suggestion counts a half.
 */
@Component
class SearchLimits {

    private static final int KEPT = 50_000;
    private static final int DEALS_FOR_ONE = 10;

    /** Halves, so that a suggestion can count one. */
    private static final int ONE = 2;

    private final int aMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    /** @param aMinute how much one may read in a minute; a usual page of 20 deals counts two */
    SearchLimits(@Value("${roundtable.searches-per-minute:240}") int aMinute) {
        this.aMinute = aMinute;
    }

    /**
     * Counts a page.
     *
     * @throws Refused when there were too many
     */
    void page(int size, Asked asked, HttpServletRequest request) {
        count(ONE * Math.max(1, size / DEALS_FOR_ONE), asked, request);
    }

    /**
     * Counts suggestions.
     *
     * @throws Refused when there were too many
     */
    void suggestion(Asked asked, HttpServletRequest request) {
        count(1, asked, request);
    }

    private void count(int halves, Asked asked, HttpServletRequest request) {
        PersonId person = asked.viewer().person();
        String whose = person == null ? "address " + request.getRemoteAddr() : "person " + person;
        ConsumptionProbe probe = bucket(whose).tryConsumeAndReturnRemaining(halves);
        if (!probe.isConsumed()) {
            throw new Refused(new SearchesTooFast(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1));
        }
    }

    private synchronized Bucket bucket(String whose) {
        return buckets.computeIfAbsent(
                whose,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity((long) ONE * aMinute)
                                .refillGreedy((long) ONE * aMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
