package roundtable.server.deals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextTooLong;
import roundtable.projections.deals.Introductions;
import roundtable.search.deals.AmountBand;
import roundtable.search.deals.DealDocument;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealQuery.By;
import roundtable.search.deals.DealQuery.Finer;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.DealSuggestions;
import roundtable.search.deals.Found;
import roundtable.search.deals.Rung;
import roundtable.server.http.Asked;
import roundtable.server.http.HttpRefusal.ParameterWrong;

/** {@code /api/v1/deals/search}: everybody searches what they may see. */
@RestController
class DealSearchRoutes {

    private static final int MOST_LIKE = 6;

    private final DealSearch search;
    private final DealSuggestions suggestions;
    private final Introductions introductions;
    private final Matching matching;
    private final SearchLimits limits;
    private final Exposure exposure;

    DealSearchRoutes(
            DealSearch search,
            DealSuggestions suggestions,
            Introductions introductions,
            Matching matching,
            SearchLimits limits,
            Exposure exposure) {
        this.search = search;
        this.suggestions = suggestions;
        this.introductions = introductions;
        this.matching = matching;
        this.limits = limits;
        this.exposure = exposure;
    }

    /**
     * What was found.
     *
     * @param sort in what order: the one asked for, or what stands in for it where the reader has no mandate
     * @param mandated whether the reader's firm has a mandate by which the deals are matched
     * @param next give it as {@code after} for the next page; null at the end
     * @param unread fields typed into {@code q} whose values say nothing, such as {@code stage:Z}; they were passed over
     * @param near how many of all were found for their meaning alone: none of their words was looked for
     * @param loosened whether no deal has all that was looked for, and these have some of it
     * @param instead where nothing was found: each condition that hides some, and how many
     * @param alone where letting go of one condition does not help: what each would find by itself
     */
    record SearchAnswer(
            long total,
            long near,
            Sort sort,
            boolean mandated,
            List<HitAnswer> deals,
            Found.Facets facets,
            @Nullable String next,
            List<String> unread,
            boolean loosened,
            List<Found.Instead> instead,
            List<Found.Alone> alone) {}

    /**
     * A deal that was found.
     *
     * @param highlights by field, only where the text was found: {@code name.zh}, {@code headline.en}, {@code story.zh} …
     * @param moved by how many places the spread rule has moved it down, less than nothing where up; by its score alone it would stand
     *     so many places before
     * @param near whether it was found for its meaning alone
     */
    record HitAnswer(
            DealId deal,
            OrganisationId company,
            Text companyName,
            Text headline,
            @Nullable Text story,
            Industry industry,
            Stage stage,
            String region,
            @Nullable Text city,
            @Nullable Money asked,
            @Nullable Money valuation,
            @Nullable Integer patents,
            List<Money> quarterlyRevenue,
            @Nullable LocalDate closes,
            List<DealDocument.Award> awards,
            @Nullable Rung rung,
            DealDocument.@Nullable Review review,
            Instant listedAt,
            Map<String, List<Found.Passage>> highlights,
            Matching.@Nullable MatchAnswer match,
            int moved,
            Introductions.@Nullable Asked introduction,
            boolean near) {}

    /**
     * Searches.
     *
     * @param q words in either language, “quoted phrases”, and fields: {@code stage:}, {@code place:}, {@code industry:}, {@code ask:},
     *     {@code valuation:}, {@code patents:}, {@code closes:}, {@code rung:}, {@code band:}, {@code award:}, or {@code 阶段:}, {@code 地区:}, {@code 领域:}, {@code 融资:},
     *     {@code 估值:}, {@code 专利:}, {@code 截止:}, {@code 级别:}, {@code 评审:}, {@code 资助:}
     * @param industry codes; a leading industry includes its children
     * @param region ISO 3166-2
     * @param within whether to leave out what breaks a limit of the mandate
     * @param amount bands of what is raised, as the facet names them: {@code CNY:10000000-30000000}
     * @param city as the facet names them: {@code 苏州}
     * @param rung of a tiered competition, where the company stands by announced standings
     * @param band of all that a tier reviewed, where the company has released its own; each takes those above as well
     * @param sort without it: by how well the words fit; without words by match; without a mandate newest first
     * @param after the {@code next} of the page before
     */
    @GetMapping("/api/v1/deals/search")
    SearchAnswer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<Industry> industry,
            @RequestParam(defaultValue = "") Set<Stage> stage,
            @RequestParam(defaultValue = "") Set<String> region,
            @RequestParam(defaultValue = "") Set<String> amount,
            @RequestParam(defaultValue = "") Set<String> city,
            @RequestParam(defaultValue = "") Set<Level> rung,
            @RequestParam(defaultValue = "") Set<ReviewBand> band,
            @RequestParam(defaultValue = "false") boolean awarded,
            @RequestParam(defaultValue = "false") boolean within,
            @RequestParam(required = false) @Nullable Sort sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size,
            Asked asked,
            HttpServletRequest request) {
        if (size < 1 || size > DealQuery.LARGEST_PAGE) {
            throw new Refused(new ParameterWrong("size"));
        }
        int length = q.codePointCount(0, q.length());
        if (length > DealQuery.LONGEST_TEXT) {
            throw new Refused(new TextTooLong("q", DealQuery.LONGEST_TEXT, length));
        }
        limits.page(size, asked, request);
        Matching.Standard by = matching.standard(asked);
        Wishes wishes = by == null ? null : by.wishes();
        Sort order = order(sort, q, wishes);
        OrganisationId firm = Matching.firm(asked);
        Found found = search.find(new DealQuery(
                Matching.reader(asked),
                q.strip(),
                industry,
                stage,
                region,
                awarded,
                new Finer(bands(amount), city, rung, band),
                order,
                wishes,
                by == null ? null : by.taste(),
                by == null ? null : by.likeness(),
                within,
                after,
                size,
                By.BOTH));
        if (order == Sort.MATCH && after == null) {
            exposure.note(found.hits().stream().map(Found.Hit::deal).toList());
        }
        List<DealId> deals = found.hits().stream().map(hit -> hit.deal().deal()).toList();
        Map<DealId, Introductions.Asked> askedFor =
                firm == null ? Map.of() : introductions.askedBy(firm, deals, asked.viewer());
        return new SearchAnswer(
                found.total(),
                found.near(),
                order,
                wishes != null,
                found.hits().stream()
                        .map(hit -> answer(hit, by, askedFor, asked))
                        .toList(),
                found.facets(),
                found.next(),
                found.unread(),
                found.loosened(),
                found.instead(),
                found.alone());
    }

    private static Set<AmountBand> bands(Set<String> codes) {
        Set<AmountBand> bands = new HashSet<>();
        for (String code : codes) {
            AmountBand band = AmountBand.find(code);
            if (band == null) {
                throw new Refused(new ParameterWrong("amount"));
            }
            bands.add(band);
        }
        return bands;
    }

    /** What may be meant by what somebody has begun to type: industries, stages, places, companies that raise money. */
    @GetMapping("/api/v1/deals/suggestions")
    List<DealSuggestions.Suggestion> suggestions(@RequestParam String q, Asked asked, HttpServletRequest request) {
        int length = q.codePointCount(0, q.length());
        if (length > DealSuggestions.LONGEST) {
            throw new Refused(new TextTooLong("q", DealSuggestions.LONGEST, length));
        }
        limits.suggestion(asked, request);
        return suggestions.to(q, Matching.reader(asked));
    }

    /**
     * A deal like another one.
     *
     * @param asked null where it is not shown
     */
    record LikeAnswer(
            DealId deal,
            Text companyName,
            Text headline,
            Industry industry,
            Stage stage,
            String region,
            @Nullable Text city,
            @Nullable Money asked) {}

    /** More like this one, by what the reader may see of either; nothing where the deal is not to be seen. */
    @GetMapping("/api/v1/deals/{deal}/similar")
    List<LikeAnswer> similar(@PathVariable DealId deal, Asked asked, HttpServletRequest request) {
        limits.page(MOST_LIKE, asked, request);
        return search.like(deal, Matching.reader(asked), MOST_LIKE).stream()
                .map(like -> new LikeAnswer(
                        like.deal(),
                        like.name(),
                        like.headline(),
                        like.industry(),
                        like.stage(),
                        like.region(),
                        like.city(),
                        like.money(like.asked())))
                .toList();
    }

    private static Sort order(@Nullable Sort wanted, String q, @Nullable Wishes wishes) {
        if (wanted == null) {
            return DealQuery.looksForWords(q) ? Sort.RELEVANCE : wishes != null ? Sort.MATCH : Sort.NEWEST;
        }
        return wanted == Sort.MATCH && wishes == null ? Sort.NEWEST : wanted;
    }

    private HitAnswer answer(
            Found.Hit hit, Matching.@Nullable Standard by, Map<DealId, Introductions.Asked> askedFor, Asked asked) {
        DealDocument deal = hit.deal();
        return new HitAnswer(
                deal.deal(),
                deal.company(),
                deal.name(),
                deal.headline(),
                deal.story(),
                deal.industry(),
                deal.stage(),
                deal.region(),
                deal.city(),
                deal.money(deal.asked()),
                deal.money(deal.valuation()),
                deal.patents(),
                deal.revenueAsMoney(),
                deal.closes(),
                deal.awards(),
                deal.rung(),
                deal.review(),
                Instant.ofEpochMilli(deal.listedAt()),
                hit.highlights(),
                hit.match() == null || by == null ? null : matching.answer(hit.match(), by, asked.language()),
                hit.moved(),
                askedFor.get(deal.deal()),
                hit.near());
    }
}
