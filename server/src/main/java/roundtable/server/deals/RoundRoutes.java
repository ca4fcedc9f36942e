package roundtable.server.deals;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Event;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.awards.AwardId;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.IntroductionId;
import roundtable.commands.deals.Investment;
import roundtable.commands.deals.RoundCommand.CancelRound;
import roundtable.commands.deals.RoundCommand.CircleSoftly;
import roundtable.commands.deals.RoundCommand.CloseRound;
import roundtable.commands.deals.RoundCommand.NameLead;
import roundtable.commands.deals.RoundCommand.OpenRound;
import roundtable.commands.deals.RoundCommand.ReviseTerms;
import roundtable.commands.deals.RoundCommand.WithdrawCircle;
import roundtable.commands.deals.RoundEvent.CircleWithdrawn;
import roundtable.commands.deals.RoundEvent.RoundClosed;
import roundtable.commands.deals.RoundEvent.SoftlyCircled;
import roundtable.commands.deals.RoundId;
import roundtable.commands.deals.RoundRefusal.RoundNotIntroduced;
import roundtable.commands.deals.Terms;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.deals.Introductions;
import roundtable.projections.deals.RoundPage;
import roundtable.projections.deals.Rounds;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;

/** {@code /api/v1/rounds}: terms, soft circles, the lead and the closing. */
@RestController
class RoundRoutes {

    private static final String ROUNDS = "/api/v1/rounds";

    private final Desk desk;
    private final Rounds rounds;
    private final Introductions introductions;
    private final HistoryTab histories;

    RoundRoutes(Desk desk, Rounds rounds, Introductions introductions, HistoryTab histories) {
        this.desk = desk;
        this.rounds = rounds;
        this.introductions = introductions;
        this.histories = histories;
    }

    record Open(DealId deal, Terms terms) {}

    record Circle(Money amount) {}

    record Lead(OrganisationId investor) {}

    /** @param beside how much of it stands beside the award; null for all of it */
    record Close(
            List<Investment> investments,
            LocalDate closedOn,
            VaultDocumentId evidence,
            @Nullable AwardId award,
            @Nullable Money beside) {}

    record Cancel(String reason) {}

    @PostMapping(ROUNDS)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> open(@RequestBody Open body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.make(
                new OpenRound(new RoundId(Uuids.next()), body.deal(), body.terms()), asked, DealRoutes.READER, ROUNDS);
    }

    /** The rounds of a deal, newest first, for its company and for the firms that it has let in; empty for others. */
    @GetMapping("/api/v1/deals/{deal}/rounds")
    List<RoundPage> ofDeal(@PathVariable DealId deal, Viewer viewer) {
        return rounds.ofDeal(deal, viewer);
    }

    @GetMapping(ROUNDS + "/{round}")
    ResponseEntity<RoundPage> page(@PathVariable RoundId round, Viewer viewer) {
        RoundPage page = seen(round, viewer);
        return ResponseEntity.ok().eTag(Desk.etag(page.version())).body(page);
    }

    @PutMapping(ROUNDS + "/{round}/terms")
    ResponseEntity<Done> revise(@PathVariable RoundId round, @RequestBody Terms body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new ReviseTerms(round, body), asked, DealRoutes.READER);
    }

    /** What the firm acted for would put in. */
    @PutMapping(ROUNDS + "/{round}/circle")
    ResponseEntity<Done> circle(@PathVariable RoundId round, @RequestBody Circle body, Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR, Right.SIGN);
        DealId deal = seen(round, asked.viewer()).deal();
        Introductions.Asked introduced =
                introductions.askedBy(firm, List.of(deal), asked.viewer()).get(deal);
        if (introduced == null) {
            throw new Refused(new RoundNotIntroduced(firm));
        }
        IntroductionId introduction = introduced.introduction();
        return desk.change(new CircleSoftly(round, firm, introduction, body.amount()), asked, DealRoutes.READER);
    }

    @DeleteMapping(ROUNDS + "/{round}/circle")
    ResponseEntity<Done> withdraw(@PathVariable RoundId round, Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR, Right.SIGN);
        seen(round, asked.viewer());
        return desk.change(new WithdrawCircle(round, firm), asked, DealRoutes.READER);
    }

    @PutMapping(ROUNDS + "/{round}/lead")
    ResponseEntity<Done> lead(@PathVariable RoundId round, @RequestBody Lead body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new NameLead(round, body.investor()), asked, DealRoutes.READER);
    }

    /** By the company, or by the lead. */
    @PostMapping(ROUNDS + "/{round}/closing")
    ResponseEntity<Done> close(@PathVariable RoundId round, @RequestBody Close body, Asked asked) {
        asked.actingAs(asked.actor().is(Role.INVESTOR) ? Role.INVESTOR : Role.FOUNDER, Right.SIGN);
        return desk.change(
                new CloseRound(
                        round, body.investments(), body.closedOn(), body.evidence(), body.award(), body.beside()),
                asked,
                DealRoutes.READER);
    }

    @PostMapping(ROUNDS + "/{round}/cancellation")
    ResponseEntity<Done> cancel(@PathVariable RoundId round, @RequestBody Cancel body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new CancelRound(round, body.reason()), asked, DealRoutes.READER);
    }

    /** Everything that happened to it; other firms' amounts are for the company and the lead, and for who invested. */
    @GetMapping(ROUNDS + "/{round}/history")
    List<HistoryTab.Line> history(@PathVariable RoundId round, Viewer viewer) {
        RoundPage page = seen(round, viewer);
        boolean whole = page.side() != RoundPage.Side.INVESTOR || page.raised() != null;
        return histories.of(round, event -> whole || mayBeSeen(event, viewer));
    }

    private static boolean mayBeSeen(Event event, Viewer viewer) {
        return switch (event) {
            case SoftlyCircled e -> viewer.is(Role.INVESTOR, e.investor());
            case CircleWithdrawn e -> viewer.is(Role.INVESTOR, e.investor());
            case RoundClosed _ -> false;
            default -> true;
        };
    }

    private RoundPage seen(RoundId round, Viewer viewer) {
        return rounds.page(round, viewer).orElseThrow(() -> new Refused(new NotFound()));
    }
}
