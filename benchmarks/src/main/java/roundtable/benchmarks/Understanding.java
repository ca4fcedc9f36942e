package roundtable.benchmarks;

import java.time.Duration;
import roundtable.search.deals.Indexing;
import roundtable.search.meaning.Encoder;
import roundtable.search.meaning.Meanings;

/** Waits for the models, and until every document written so far has its vectors; where this machine has no models there are none to wait for. */
final class Understanding {

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2), Duration.ofMillis(100));

    private Understanding() {}

    /** The models once they are loaded, or once it is known that this machine cannot run them. */
    static Encoder models(Product product) throws Exception {
        Encoder encoder = product.bean(Encoder.class);
        return PATIENCE.until("the models", () -> encoder.isReady() || !encoder.isWanted() ? encoder : null);
    }

    static void await(Product product) throws Exception {
        Encoder encoder = models(product);
        if (encoder.isReady()) {
            Meanings meanings = product.bean(Meanings.class);
            Indexing indexing = product.bean(Indexing.class);
            PATIENCE.until(
                    "every document's vectors",
                    () -> indexing.due() == 0 && meanings.waiting() == 0 && indexing.due() == 0 ? meanings : null);
        }
    }
}
