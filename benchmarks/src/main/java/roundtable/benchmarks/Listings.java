package roundtable.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bodies of requests to list a round. */
final class Listings {

    private Listings() {}

    /** A round whose headline bears {@code word}, by which it can be found alone. */
    static Map<String, Object> offer(String word) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("headline", text("四十分钟分型", word + " typing in 40 minutes"));
        offer.put("story", text("基层医院当场出结果，无须送样。", "Results on the spot; no sample is sent away."));
        offer.put("industry", "biomedicine/diagnostics");
        offer.put("stage", "A");
        offer.put("region", "CN-JS");
        offer.put("asked", Map.of("amount", "30000000.00", "currency", "CNY"));
        offer.put("patents", 11);
        offer.put("quarterlyRevenue", List.of());
        offer.put("awards", List.of());
        offer.put("audiences", Map.of("ASKED", "VERIFIED", "STORY", "INVITED"));
        offer.put("invited", List.of());
        return offer;
    }

    /** A text of the page's: both languages, the Chinese one written first. */
    static Map<String, Object> text(String zh, String en) {
        return Map.of("zh", zh, "en", en, "original", "ZH", "machine", false);
    }
}
