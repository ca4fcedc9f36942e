package roundtable.commands.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Cause;
import roundtable.commands.Command;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.awards.AwardCommand.AcceptAward;
import roundtable.commands.awards.AwardCommand.DeclineAward;
import roundtable.commands.awards.AwardCommand.OfferAward;
import roundtable.commands.awards.AwardEvent.AwardAccepted;
import roundtable.commands.awards.AwardEvent.AwardDeclined;
import roundtable.commands.awards.AwardEvent.AwardOffered;
import roundtable.commands.awards.AwardRefusal.AwardAlreadyAnswered;
import roundtable.commands.awards.AwardRefusal.AwardDecisionRevoked;
import roundtable.commands.awards.AwardRefusal.AwardDeclineReasonMissing;
import roundtable.commands.awards.AwardRefusal.NotTheAwarded;
import roundtable.commands.awards.AwardRefusal.OnlyADecisionOffers;
import roundtable.commands.decisions.DecisionEvent.DecisionRevoked;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.decisions.Letter;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ARound;
import roundtable.commands.text.Text;

class AnsweringAnAward extends Specification<Award> {

    private static final Money GRANTED = Money.parse("CNY 2000000");
    private static final Text TITLE = Text.zh("创新创业大赛");
    private static final String NUMBER = "JD-2026-0318";
    private static final String REASON = "项目已另获资助。";

    private final ARound round = new ARound();
    private final AwardId award = new AwardId(Uuids.next());
    private final DecisionId decision = new DecisionId(Uuids.next());

    AnsweringAnAward() {
        super(Award.class);
    }

    private OfferAward offer(AwardId offered) {
        return new OfferAward(
                offered,
                decision,
                round.application,
                round.call,
                round.authority,
                round.company,
                NUMBER,
                TITLE,
                GRANTED);
    }

    private Event offered() {
        return new AwardOffered(
                award, decision, round.application, round.call, round.authority, round.company, NUMBER, TITLE, GRANTED);
    }

    private Event accepted() {
        return new AwardAccepted(award, round.founder.person());
    }

    private Event declined() {
        return new AwardDeclined(award, Personal.of(round.application, REASON), round.founder.person());
    }

    private DecisionSealed sealed(Outcome outcome, @Nullable Money amount) {
        Letter letter = new Letter(
                NUMBER,
                ARound.AUTHORITY_NAME,
                ARound.COMPANY_NAME,
                "2026-CT-0042",
                TITLE,
                ARound.APPLICATION_NUMBER,
                outcome,
                amount,
                Text.zh("理由"),
                NOW);
        return new DecisionSealed(
                decision,
                round.authority,
                round.call,
                round.application,
                round.company,
                letter,
                "{}",
                "a.b.c",
                "key",
                "00");
    }

    private List<Command> askedBecauseOf(DecisionSealed event) {
        List<Command> asked = new ArrayList<>();
        new WhenDecisionIsSealedThenOfferAward((cause, command, done) -> asked.add(command))
                .on(event, new Cause("event", new At(NOW)));
        return asked;
    }

    @Test
    void a_sealed_award_is_offered_under_the_decisions_number() {
        AwardId derived = new AwardId(Uuids.derived("event", "award"));
        assertThat(askedBecauseOf(sealed(Outcome.AWARDED, GRANTED))).containsExactly(offer(derived));
        nothing().when(offer(award)).by(Actor.automation()).then(offered());
    }

    @Test
    void a_sealed_refusal_offers_nothing() {
        assertThat(askedBecauseOf(sealed(Outcome.NOT_AWARDED, null))).isEmpty();
    }

    @Test
    void nobody_offers_by_hand() {
        nothing().when(offer(award)).by(round.officer).thenRefused(new OnlyADecisionOffers());
    }

    @Test
    void a_founder_of_the_company_accepts() {
        given(offered()).when(new AcceptAward(award)).by(round.founder).then(accepted());
    }

    @Test
    void a_founder_of_the_company_declines_with_a_reason() {
        given(offered()).when(new DeclineAward(award, REASON)).by(round.founder).then(declined());
        given(offered())
                .when(new DeclineAward(award, " "))
                .by(round.founder)
                .thenRefused(new AwardDeclineReasonMissing());
    }

    @Test
    void nobody_else_answers() {
        for (Actor another : new Actor[] {round.officer, ARound.actor(Role.FOUNDER, round.authority)}) {
            given(offered()).when(new AcceptAward(award)).by(another).thenRefused(new NotTheAwarded(round.company));
            given(offered())
                    .when(new DeclineAward(award, REASON))
                    .by(another)
                    .thenRefused(new NotTheAwarded(round.company));
        }
    }

    @Test
    void it_is_answered_once() {
        given(offered(), accepted())
                .when(new DeclineAward(award, REASON))
                .by(round.founder)
                .thenRefused(new AwardAlreadyAnswered(true));
        given(offered(), declined())
                .when(new AcceptAward(award))
                .by(round.founder)
                .thenRefused(new AwardAlreadyAnswered(false));
    }

    @Test
    void what_a_revoked_decision_offered_can_no_longer_be_accepted() {
        neighbour(
                decision,
                sealed(Outcome.AWARDED, GRANTED),
                new DecisionRevoked(decision, Text.zh("金额有误。"), round.officer.person()));
        given(offered()).when(new AcceptAward(award)).by(round.founder).thenRefused(new AwardDecisionRevoked());
    }
}
