package roundtable.server.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Neighbours;
import roundtable.commands.awards.AwardId;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.IntroductionCommand.AcceptIntroduction;
import roundtable.commands.deals.IntroductionCommand.AskIntroduction;
import roundtable.commands.deals.IntroductionCommand.DeclineIntroduction;
import roundtable.commands.deals.IntroductionId;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.Placing;
import roundtable.commands.standings.StandingsFacts;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.text.Text;
import roundtable.server.demo.Cast.Firm;
import roundtable.server.demo.Cast.Players;

/** Which companies raise money, and which investors ask to meet them. */
@Component
@Profile("!production")
class Market {

    private static final int QUARTERS = 8;

    /** Every fourth company raises, and those with an accepted award. */
    private static final int EVERY = 4;

    private static final int VERIFIED_COMPANIES = 57;

    private enum Answer {
        NONE,
        ACCEPTED,
        DECLINED
    }

    /** Who asks whom, and what comes of it: firm, company, answer. */
    private record Meeting(int firm, int company, Answer answer) {}

    private static final List<Meeting> MEETINGS = List.of(
            new Meeting(0, 0, Answer.NONE),
            new Meeting(3, 0, Answer.ACCEPTED),
            new Meeting(6, 0, Answer.ACCEPTED),
            new Meeting(0, 16, Answer.ACCEPTED),
            new Meeting(1, 16, Answer.ACCEPTED),
            new Meeting(5, 36, Answer.DECLINED),
            new Meeting(0, 36, Answer.ACCEPTED),
            new Meeting(2, 24, Answer.NONE),
            new Meeting(4, 52, Answer.ACCEPTED));

    private final Telling telling;
    private final Deciding deciding;
    private final Neighbours neighbours;

    Market(Telling telling, Deciding deciding, Neighbours neighbours) {
        this.telling = telling;
        this.deciding = deciding;
        this.neighbours = neighbours;
    }

    void trade(List<Entry> entries, Players players, Instant now) {
        for (Company company : players.companies()) {
            Set<AwardId> awards = new HashSet<>();
            entries.stream()
                    .filter(entry -> entry.company().equals(company) && entry.fate() == Fate.ACCEPTED)
                    .forEach(entry -> awards.add(deciding.award(entry)));
            boolean raises = company.number() % EVERY == 0 && company.number() < VERIFIED_COMPANIES;
            if (raises || !awards.isEmpty()) {
                list(company, awards, players, now);
            }
        }
        for (Meeting meeting : MEETINGS) {
            meet(meeting, players, now);
        }
    }

    static DealId deal(int company) {
        return new DealId(Telling.id("deal/" + company));
    }

    static IntroductionId introduction(int firm, int company) {
        return new IntroductionId(Telling.id("introduction/" + firm + "/" + company));
    }

    private void list(Company company, Set<AwardId> awards, Players players, Instant now) {
        Instant at = now.minus(Duration.ofHours(30L + 9L * company.number()));
        Map<Part, Audience> audiences = new EnumMap<>(Part.class);
        audiences.put(Part.STORY, Audience.PUBLIC);
        audiences.put(Part.ASKED, company.number() % 3 == 0 ? Audience.VERIFIED : Audience.PUBLIC);
        audiences.put(Part.PATENTS, Audience.PUBLIC);
        audiences.put(Part.BAND, company.number() % 3 == 0 ? Audience.VERIFIED : Audience.PUBLIC);
        audiences.put(Part.VALUATION, Audience.INVITED);
        Set<OrganisationId> invited =
                Set.of(players.firms().get(company.number() % 7).id());
        Offer offer = new Offer(
                company.headline(),
                story(company),
                company.industry(),
                company.stage(),
                company.region(),
                company.city(),
                Cast.tenThousandYuan(company.asked()),
                Cast.tenThousandYuan(company.valuation()),
                company.patents(),
                revenue(company),
                now.atZone(Round.ZONE).toLocalDate().plusDays(25 + company.number()),
                awards,
                audiences,
                invited,
                review(company));
        telling.tell(
                new ListDeal(deal(company.number()), company.id(), offer),
                players.founders().get(company.number()),
                at);
    }

    /** Whoever came in the upper half of last year's cup shows it. */
    private Offer.@Nullable Reviewed review(Company company) {
        StandingsId cup = StandingsId.of(Round.LAST.call());
        StandingsFacts standings = neighbours.fold(cup, StandingsFacts.FOLDING);
        return standings.placings().stream()
                .filter(placing -> placing.company().equals(company.id()))
                .map(Placing::application)
                .filter(application -> standings.bandOf(application) != null)
                .findFirst()
                .map(application -> new Offer.Reviewed(cup, application))
                .orElse(null);
    }

    private static Text story(Company company) {
        return new Text(
                company.headline().zh() + "。" + company.evidence().zh(),
                company.headline().en() + ". " + company.evidence().en(),
                company.headline().original(),
                false);
    }

    /** Oldest first, each quarter as much smaller than the next as the company grows. */
    private static List<Money> revenue(Company company) {
        List<Money> quarters = new ArrayList<>();
        BigDecimal quarter = BigDecimal.valueOf(company.revenue());
        BigDecimal growth = BigDecimal.valueOf(100 + company.growth()).movePointLeft(2);
        for (int i = 0; i < QUARTERS && company.revenue() > 0; i++) {
            quarters.addFirst(Cast.tenThousandYuan(quarter.intValue()));
            quarter = quarter.divide(growth, 2, RoundingMode.HALF_UP);
        }
        return quarters;
    }

    private void meet(Meeting meeting, Players players, Instant now) {
        Firm firm = players.firms().get(meeting.firm());
        IntroductionId id = introduction(meeting.firm(), meeting.company());
        Instant asked = now.minus(Duration.ofHours(26L - 2L * meeting.firm()));
        telling.tell(
                new AskIntroduction(
                        id, deal(meeting.company()), firm.id(), firm.thesis().zh() + "想约创始人谈四十分钟。"),
                firm.actor(),
                asked);
        Instant answered = asked.plus(Duration.ofHours(5));
        switch (meeting.answer()) {
            case NONE -> {}
            case ACCEPTED ->
                telling.tell(new AcceptIntroduction(id), players.founders().get(meeting.company()), answered);
            case DECLINED ->
                telling.tell(
                        new DeclineIntroduction(id, "本轮额度已基本确定，下一轮再约。"),
                        players.founders().get(meeting.company()),
                        answered);
        }
    }
}
