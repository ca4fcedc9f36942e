package roundtable.commands.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.Promotion;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Rubric.Criterion;
import roundtable.commands.calls.Tier;
import roundtable.commands.reviews.PanelFacts;
import roundtable.commands.reviews.ReviewFacts;

/** What the panel's reviews amount to for each application of a tier. */
final class Judging {

    private static final int HUNDREDTHS = 100;

    /** A total comes in tenths; it is published in hundredths. */
    private static final int HUNDREDTHS_OF_A_TENTH = 10;

    private final CallId call;
    private final CallContent content;
    private final Tier tier;
    private final PanelFacts panel;
    private final Neighbours neighbours;

    Judging(CallId call, CallContent content, PanelFacts panel, Neighbours neighbours) {
        this.call = call;
        this.content = content;
        this.tier = Objects.requireNonNull(content.tier(), "standings are of a tier");
        this.panel = panel;
        this.neighbours = neighbours;
    }

    /** Whom nothing tells apart is drawn by lot, unless the call says that all are taken. */
    StillTied stillTied() {
        Procedure procedure = content.procedure();
        return procedure == null ? StillTied.DRAWN : procedure.stillTied();
    }

    /** Unranked. */
    Placing placing(ApplicationId application, ApplicationFacts facts) {
        ApplicationFacts.Standing standing = Objects.requireNonNull(facts.standing(), "it was handed in");
        List<ReviewFacts> reviews = panel.reviewsOf(application).stream()
                .map(review -> neighbours.fold(review, ReviewFacts.FOLDING))
                .toList();
        Promotion promotion = facts.promotion();
        return new Placing(
                0,
                application,
                Objects.requireNonNull(facts.number(), "it was handed in"),
                Objects.requireNonNull(facts.company(), "a company applies"),
                standing.industry(),
                standing.group(),
                promotion == null ? application : promotion.dossier(),
                promotion == null ? call : promotion.origin(),
                mean(reviews.stream().mapToInt(ReviewFacts::tenths).sum() * HUNDREDTHS_OF_A_TENTH, reviews.size()),
                tieCriteria().stream().map(code -> points(code, reviews)).toList(),
                tier.tierBeforeTellsApart() ? before(promotion) : null,
                isSunk(reviews),
                null,
                null,
                false);
    }

    private List<String> tieCriteria() {
        return content.procedure() == null ? List.of() : content.procedure().tieCriteria();
    }

    private @Nullable Integer before(@Nullable Promotion promotion) {
        return promotion == null
                ? null
                : neighbours
                        .fold(StandingsId.of(promotion.tier()), StandingsFacts.FOLDING)
                        .hundredths()
                        .get(promotion.from());
    }

    private boolean isSunk(List<ReviewFacts> reviews) {
        for (Criterion criterion : content.rubric().criteria()) {
            Integer threshold = criterion.threshold();
            if (threshold != null && points(criterion.code(), reviews) < threshold * HUNDREDTHS) {
                return true;
            }
        }
        return false;
    }

    /** The mean score, in hundredths of a point. */
    private static int points(String criterion, List<ReviewFacts> reviews) {
        int sum = reviews.stream()
                .mapToInt(review -> review.points().getOrDefault(criterion, 0))
                .sum();
        return mean(sum * HUNDREDTHS, reviews.size());
    }

    private static int mean(int sum, int count) {
        return count == 0
                ? 0
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
