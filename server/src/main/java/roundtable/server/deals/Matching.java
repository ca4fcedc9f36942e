package roundtable.server.deals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Language;
import roundtable.projections.deals.DealPage;
import roundtable.projections.deals.Mandates;
import roundtable.projections.people.Membership;
import roundtable.projections.people.Viewer;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Limit;
import roundtable.search.matching.Match;
import roundtable.search.matching.Part;
import roundtable.search.matching.Reason;
import roundtable.server.http.Asked;
import roundtable.server.http.Sentences;

/** Matches as answers: reckoned against the mandate of the reader's firm, with a sentence for each part. */
@Component
public class Matching {

    private final Mandates mandates;
    private final Sentences sentences;

    Matching(Mandates mandates, Sentences sentences) {
        this.mandates = mandates;
        this.sentences = sentences;
    }

    /**
     * How well a deal fits.
     *
     * @param score the parts' points, summed
     * @param coverage of 100, how much could be judged
     * @param limits the bounds of the mandate that the deal is outside of; empty where it is within all that are known
     */
    public record MatchAnswer(int score, int coverage, List<PartAnswer> parts, List<LimitAnswer> limits) {}

    /**
     * @param limit its stable code
     * @param sentence what is broken, and by what change of the mandate the deal would fit
     * @param facts what the sentence says, for programs
     */
    public record LimitAnswer(Part part, String limit, String sentence, Map<String, @Nullable Object> facts) {}

    /**
     * @param known false where it could not be judged; it then has no points
     * @param reason its stable code
     * @param facts what the sentence says, for programs
     */
    public record PartAnswer(
            Part part,
            int points,
            int of,
            boolean known,
            String reason,
            String sentence,
            Map<String, @Nullable Object> facts) {}

    /** The firm that a reader searches for: the one acted for, else the first; null for who belongs to no verified one. */
    static @Nullable OrganisationId firm(Asked asked) {
        List<OrganisationId> firms = asked.viewer().memberships().stream()
                .filter(membership -> membership.role() == Role.INVESTOR && membership.verified())
                .map(Membership::organisation)
                .toList();
        OrganisationId acting = asked.actor().organisation();
        return acting != null && firms.contains(acting) ? acting : firms.isEmpty() ? null : firms.getFirst();
    }

    /** What the reader's firm looks for; null for who has no active mandate. */
    @Nullable Wishes wishes(Asked asked) {
        Viewer viewer = asked.viewer();
        OrganisationId firm = firm(asked);
        return firm == null
                ? null
                : mandates.active(firm, viewer).map(Mandates.Entry::wishes).orElse(null);
    }

    public @Nullable MatchAnswer of(DealPage page, Asked asked) {
        Wishes wishes = wishes(asked);
        return wishes == null ? null : answer(Match.of(facts(page), wishes), asked.language());
    }

    MatchAnswer answer(Match match, Language language) {
        return new MatchAnswer(
                match.score(),
                match.coverage(),
                match.parts().stream().map(part -> answer(part, language)).toList(),
                match.limits().stream().map(limit -> answer(limit, language)).toList());
    }

    private LimitAnswer answer(Limit limit, Language language) {
        Map<String, @Nullable Object> facts = Sentences.componentsOf(limit);
        return new LimitAnswer(limit.part(), limit.code(), sentences.of(limit.code(), facts, language), facts);
    }

    private PartAnswer answer(Match.Scored part, Language language) {
        Reason reason = part.reason();
        return new PartAnswer(
                part.part(),
                part.points(),
                part.of(),
                part.known(),
                reason.code(),
                sentences.of(reason.code(), Sentences.componentsOf(reason), language),
                Sentences.componentsOf(reason));
    }

    /** The same facts that the index has of it for this reader. */
    private static Facts facts(DealPage page) {
        Set<Evidence> evidence = Evidence.of(
                !page.awards().isEmpty(),
                page.quarterlyRevenue().size(),
                page.valuation() != null,
                page.patents() != null,
                page.story() != null);
        return new Facts(
                page.industry(),
                page.stage(),
                page.region(),
                page.asked() == null
                        ? null
                        : new Facts.Amount(
                                page.asked().getCurrencyUnit().getCode(),
                                page.asked().getAmountMinorLong()),
                evidence);
    }
}
