package roundtable.server.deals;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.deals.DealPage;
import roundtable.projections.deals.Deals;
import roundtable.projections.deals.Mandates;
import roundtable.projections.people.Membership;
import roundtable.search.deals.Likenesses;
import roundtable.search.deals.Reader;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Limit;
import roundtable.search.matching.Match;
import roundtable.search.matching.Part;
import roundtable.search.matching.Reason;
import roundtable.search.matching.advised.Advice;
import roundtable.search.matching.learned.Theme;
import roundtable.search.matching.likeness.Liked;
import roundtable.search.matching.likeness.Likeness;
import roundtable.search.matching.likeness.Side;
import roundtable.search.matching.likeness.Step;
import roundtable.search.matching.observed.Taste;
import roundtable.search.matching.observed.Trait;
import roundtable.server.http.Asked;
import roundtable.server.http.Sentences;

/** Matches as answers: reckoned against the mandate of the reader's firm, with a sentence for each part. */
@Component
public class Matching {

    private final Mandates mandates;
    private final LearnedTastes tastes;
    private final LearnedAdvice advice;
    private final Likenesses likenesses;
    private final Deals deals;
    private final Sentences sentences;

    Matching(
            Mandates mandates,
            LearnedTastes tastes,
            LearnedAdvice advice,
            Likenesses likenesses,
            Deals deals,
            Sentences sentences) {
        this.mandates = mandates;
        this.tastes = tastes;
        this.advice = advice;
        this.likenesses = likenesses;
        this.deals = deals;
        this.sentences = sentences;
    }

    /**
     * By what deals are ranked for a firm.
     *
     * @param since when it was declared, or revised last
     * @param taste null where the firm wants its mandate alone to rank
     * @param liked the names of the deals that others are compared with, as far as the reader may see them by now
     */
    record Standard(Wishes wishes, Instant since, @Nullable Taste taste, Likeness likeness, LikedNames liked) {}

    /** Asked for once, and only where one of them is told. */
    static final class LikedNames {

        private final Supplier<Map<DealId, Text>> asking;
        private @Nullable Map<DealId, Text> names;

        private LikedNames(Supplier<Map<DealId, Text>> asking) {
            this.asking = asking;
        }

        @Nullable Text of(DealId deal) {
            if (names == null) {
                names = asking.get();
            }
            return names.get(deal);
        }
    }

    /**
     * How well a deal fits.
     *
     * @param score all points, summed: what deals are ranked by
     * @param stated of 100, the points of the mandate
     * @param coverage of 100, how much of the mandate could be judged, its own words among it
     * @param parts of the mandate
     * @param limits the bounds of the mandate that the deal is outside of; empty where it is within all that are known
     * @param statedOn when the mandate was declared, or revised last
     * @param observed what the firm's own deeds add or take; null where the mandate alone ranks
     * @param likeness what its texts add beside what the firm says and does; null where the firm has said and done nothing to compare
     *     them with
     * @param advised what the market teaches; null where the deal does not lead, and where there is nothing to learn from
     * @param version by which model: the same version gives the same deal the same points
     */
    public record MatchAnswer(
            int score,
            int stated,
            int coverage,
            List<PartAnswer> parts,
            List<LimitAnswer> limits,
            Instant statedOn,
            @Nullable ObservedAnswer observed,
            @Nullable LikenessAnswer likeness,
            @Nullable AdvisedAnswer advised,
            String version) {}

    /** @param points the parts' points, summed */
    public record LikenessAnswer(int points, List<LikeAnswer> parts) {}

    /**
     * What a deal's texts add.
     *
     * @param kind beside the firm's own words, or beside deals that it has dealt well with
     * @param of the most points there are for it
     * @param known false where the texts could not be compared; there are then no points
     * @param like the deal that it is most like, while the reader may see that one; null otherwise
     * @param facts what the sentence says, for programs
     */
    public record LikeAnswer(
            Likeness.Kind kind,
            int points,
            int of,
            boolean known,
            @Nullable DealId like,
            String reason,
            String sentence,
            Map<String, @Nullable Object> facts) {}

    /** @param points the parts' points, summed: more than none, and at most 30 */
    public record AdvisedAnswer(int points, List<ThemeAnswer> parts) {}

    /** What one theme gives or takes, in the order of {@link Theme}. */
    public record ThemeAnswer(Theme theme, int points) {}

    /** @param points the parts' points, summed; they may be less than nothing */
    public record ObservedAnswer(int points, List<TraitAnswer> parts) {}

    /**
     * What one trait of the deal is given.
     *
     * @param known false where the reader may not know it of this deal; it then has no points
     * @param sentence what it was learned from, and how old that is
     * @param facts what the sentence says, for programs
     */
    public record TraitAnswer(
            Trait trait,
            int points,
            boolean known,
            String reason,
            String sentence,
            Map<String, @Nullable Object> facts) {}

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

    /** For whom a reader searches, and of whom they are a member besides. */
    static Reader reader(Asked asked) {
        Set<OrganisationId> firms = asked.viewer().memberships().stream()
                .filter(membership -> membership.role() == Role.INVESTOR)
                .map(Membership::organisation)
                .collect(toUnmodifiableSet());
        return new Reader(firm(asked), firms);
    }

    /** By what deals are ranked for the reader; null for who has no active mandate. */
    @Nullable Standard standard(Asked asked) {
        OrganisationId firm = firm(asked);
        return firm == null
                ? null
                : mandates.active(firm, asked.viewer())
                        .map(mandate -> standard(firm, mandate, asked))
                        .orElse(null);
    }

    private Standard standard(OrganisationId firm, Mandates.Entry mandate, Asked asked) {
        Instant since = mandate.revisedAt() == null ? mandate.declaredAt() : mandate.revisedAt();
        Wishes wishes = mandate.wishes();
        List<Liked> liked = mandate.byMandateOnly() ? List.of() : tastes.liked(firm);
        return new Standard(
                wishes,
                since,
                mandate.byMandateOnly() ? null : tastes.of(firm).with(advice.of(firm)),
                likenesses.of(reader(asked), wishes.thesis(), liked),
                new LikedNames(() -> deals.names(liked.stream().map(Liked::deal).toList(), asked.viewer())));
    }

    public @Nullable MatchAnswer of(DealPage page, Asked asked) {
        return of(List.of(page), asked).get(page.deal());
    }

    /** How well each of these fits, by one look at what the reader's firm wants; empty for who has no active mandate. */
    public Map<DealId, MatchAnswer> of(Collection<DealPage> pages, Asked asked) {
        Standard by = pages.isEmpty() ? null : standard(asked);
        return by == null
                ? Map.of()
                : pages.stream()
                        .collect(toUnmodifiableMap(
                                DealPage::deal,
                                page -> answer(
                                        Match.of(facts(page), by.wishes(), by.taste(), by.likeness()),
                                        by,
                                        asked.language())));
    }

    MatchAnswer answer(Match match, Standard by, Language language) {
        return new MatchAnswer(
                match.score(),
                match.stated(),
                match.coverage(),
                match.parts().stream().map(part -> answer(part, language)).toList(),
                match.limits().stream().map(limit -> answer(limit, language)).toList(),
                by.since(),
                by.taste() == null
                        ? null
                        : new ObservedAnswer(
                                match.observed().stream()
                                        .mapToInt(Taste.Part::points)
                                        .sum(),
                                match.observed().stream()
                                        .map(part -> answer(part, language))
                                        .toList()),
                match.likeness().isEmpty()
                        ? null
                        : new LikenessAnswer(
                                match.likeness().stream()
                                        .mapToInt(Likeness.Part::points)
                                        .sum(),
                                match.likeness().stream()
                                        .map(part -> answer(part, by, language))
                                        .toList()),
                advised(match),
                match.version());
    }

    private LikeAnswer answer(Likeness.Part part, Standard by, Language language) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Side.Near near = part.near();
        Liked to = near == null ? null : near.to();
        Text name = to == null ? null : by.liked().of(to.deal());
        if (near != null) {
            facts.put("place", near.place());
            facts.put("among", near.among());
        }
        if (to != null) {
            facts.put("as", to.as());
            facts.put("on", to.on());
        }
        Map<String, @Nullable Object> said = new LinkedHashMap<>(facts);
        if (to != null) {
            said.put("name", name == null ? sentences.of("likeness-gone", Map.of(), language) : name.in(language));
        }
        String reason = reason(part);
        return new LikeAnswer(
                part.kind(),
                part.points(),
                Step.MOST_POINTS,
                part.known(),
                to == null || name == null ? null : to.deal(),
                reason,
                sentences.of(reason, said, language),
                facts);
    }

    private static String reason(Likeness.Part part) {
        if (!part.known()) {
            return "likeness-unknown";
        }
        return switch (part.kind()) {
            case WORDS -> part.near() == null ? "likeness-words-far" : "likeness-words-near";
            case DEEDS -> part.near() == null ? "likeness-deeds-far" : "likeness-deeds-near";
        };
    }

    private static @Nullable AdvisedAnswer advised(Match match) {
        return match.advised().isEmpty()
                ? null
                : new AdvisedAnswer(
                        match.advised().stream().mapToInt(Advice.Part::points).sum(),
                        match.advised().stream()
                                .map(part -> new ThemeAnswer(part.theme(), part.points()))
                                .toList());
    }

    private TraitAnswer answer(Taste.Part part, Language language) {
        Taste.Seen seen = part.seen();
        Map<String, @Nullable Object> facts = Sentences.componentsOf(seen);
        String reason = reason(part);
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("did", did(seen, language));
        said.put("last", seen.last());
        return new TraitAnswer(
                part.trait(), part.points(), part.known(), reason, sentences.of(reason, said, language), facts);
    }

    private static String reason(Taste.Part part) {
        if (!part.known()) {
            return "observed-unknown";
        }
        if (part.seen().isOwn()) {
            return "observed-own";
        }
        if (part.seen().together() > 0) {
            return "observed-together";
        }
        return part.points() == 0 ? "observed-nothing" : "observed-all";
    }

    /** What the firm has done with such deals, as a list of few words each. */
    private List<String> did(Taste.Seen seen, Language language) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("did-invest", seen.invested());
        counts.put("did-meet", seen.introduced());
        counts.put("did-ask", seen.asked());
        counts.put("did-follow", seen.followed());
        counts.put("did-pass", seen.passed());
        counts.put("did-view", seen.viewed());
        counts.put("did-together", seen.together());
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> sentences.of(count.getKey(), Map.of("count", count.getValue()), language))
                .toList();
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
                page.company(),
                page.industry(),
                page.stage(),
                page.region(),
                page.asked() == null
                        ? null
                        : new Facts.Amount(
                                page.asked().getCurrencyUnit().getCode(),
                                page.asked().getAmountMinorLong()),
                evidence,
                Facts.Told.of(page.deal(), page.listedAt(), page.headline(), page.story()));
    }
}
