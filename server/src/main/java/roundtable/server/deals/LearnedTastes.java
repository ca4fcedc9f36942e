package roundtable.server.deals;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.organisations.OrganisationId;
import roundtable.projections.deals.Deeds;
import roundtable.projections.deals.Deeds.Offered;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;
import roundtable.search.matching.likeness.Liked;
import roundtable.search.matching.observed.Deed;
import roundtable.search.matching.observed.History;
import roundtable.search.matching.observed.Learning;
import roundtable.search.matching.observed.Taste;
import roundtable.search.matching.observed.Tastes;

/**
 * The tastes of firms, learned beside the requests from what stands in the tables and kept in memory: each node learns for itself, and
 * of the same rows the same. Until the first time nobody has a taste.
 */
@Component
public class LearnedTastes {

    /** With so many deals a firm's deeds are compared. */
    private static final int OFFERED = 400;

    private final Deeds deeds;
    private final Looks looks;
    private volatile Learned learned = new Learned(Tastes.NOTHING, Map.of());

    /** Of one history. */
    private record Learned(Tastes tastes, Map<OrganisationId, List<Liked>> liked) {}

    LearnedTastes(Deeds deeds, Looks looks) {
        this.deeds = deeds;
        this.looks = looks;
    }

    /** What is known of a firm's taste just now. */
    Taste of(OrganisationId firm) {
        return learned.tastes().of(firm);
    }

    /** The deals that a firm has dealt well with, and that tell most of it. */
    List<Liked> liked(OrganisationId firm) {
        return learned.liked().getOrDefault(firm, List.of());
    }

    /** Learns anew from all that has happened. */
    public void learn() {
        History history = history();
        if (!Learning.version(history).equals(learned.tastes().ofAll().version())) {
            learned = new Learned(Learning.of(history), Liked.of(history.deeds()));
        }
    }

    private History history() {
        List<Deeds.Deed> done = deeds.all();
        List<Looks.Look> looked = looks.all();
        Set<DealId> named = new HashSet<>(done.stream().map(Deeds.Deed::deal).collect(toSet()));
        looked.forEach(look -> named.add(look.deal()));
        Map<DealId, Offered> offers = deeds.offers(named).stream().collect(toMap(Offered::deal, Function.identity()));
        List<Deed> told = new ArrayList<>();
        Set<String> acted = new HashSet<>();
        for (Deeds.Deed deed : done) {
            acted.add(deed.firm() + " " + deed.deal());
            Deed.Kind kind = kind(deed.kind());
            Offered offered = offers.get(deed.deal());
            if (kind != null && offered != null) {
                told.add(deed(deed.firm(), offered, kind, LocalDate.ofInstant(deed.at(), ZoneOffset.UTC)));
            }
        }
        for (Looks.Look look : looked) {
            Offered offered = offers.get(look.deal());
            if (offered != null && !acted.contains(look.firm() + " " + look.deal())) {
                told.add(deed(look.firm(), offered, Deed.Kind.VIEWED, look.day()));
            }
        }
        List<Facts> market = deeds.latest(OFFERED).stream()
                .map(offered -> facts(offered, Audience.VERIFIED))
                .toList();
        return new History(told, market, deeds.together());
    }

    private static Deed.@Nullable Kind kind(Deeds.Kind kind) {
        return switch (kind) {
            case FOLLOWED -> Deed.Kind.FOLLOWED;
            case ASKED -> Deed.Kind.ASKED;
            case INTRODUCED -> Deed.Kind.INTRODUCED;
            case PASSED -> Deed.Kind.PASSED;
            case PASSED_FOR_ITSELF -> null;
            case INVESTED -> Deed.Kind.INVESTED;
        };
    }

    private static Deed deed(OrganisationId firm, Offered offered, Deed.Kind kind, LocalDate on) {
        Audience audience = offered.offer().invited().contains(firm) ? Audience.INVITED : Audience.VERIFIED;
        return new Deed(firm, offered.deal(), facts(offered, audience), kind, on);
    }

    /** As much as that audience may know. */
    static Facts facts(Offered offered, Audience audience) {
        Offer offer = offered.offer();
        boolean asked = offer.audienceOf(Offer.Part.ASKED).compareTo(audience) <= 0;
        return new Facts(
                offered.company(),
                offer.industry(),
                offer.stage(),
                offer.region(),
                asked
                        ? new Facts.Amount(
                                offer.asked().getCurrencyUnit().getCode(),
                                offer.asked().getAmountMinorLong())
                        : null,
                offer.awards().isEmpty() ? Set.of() : Set.of(Evidence.AWARD));
    }
}
