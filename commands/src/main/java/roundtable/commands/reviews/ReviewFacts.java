package roundtable.commands.reviews;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;

/**
 * What other aggregates' rules may know of a review once its panel says that all of an application's are in ({@link
 * PanelFacts#reviewsOf}). Before that it is nobody's to know.
 *
 * @param tenths the weighted total, 0 … 1000
 * @param points by criterion code; empty where the application's key is destroyed
 */
public record ReviewFacts(int tenths, Map<String, Integer> points) {

    public static final Folding<ReviewFacts> FOLDING =
            new Folding<>(ReviewFacts.class, new ReviewFacts(0, Map.of()), ReviewFacts::after);

    private ReviewFacts after(Event event) {
        if (!(event instanceof ReviewEvent.ReviewSubmitted submitted)) {
            return this;
        }
        @Nullable Scores scores = submitted.scores().value();
        return new ReviewFacts(submitted.tenths(), scores == null ? Map.of() : Map.copyOf(scores.points()));
    }
}
