package roundtable.commands.deals;

import static roundtable.commands.Refused.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Neighbours;
import roundtable.commands.awards.AwardFacts;
import roundtable.commands.awards.AwardId;
import roundtable.commands.deals.RoundRefusal.RoundAmountNotPossible;
import roundtable.commands.deals.RoundRefusal.RoundAwardNotItsOwn;
import roundtable.commands.deals.RoundRefusal.RoundBasisMissing;
import roundtable.commands.deals.RoundRefusal.RoundBesideNotPossible;
import roundtable.commands.deals.RoundRefusal.RoundClosedInTheFuture;
import roundtable.commands.deals.RoundRefusal.RoundClosesInThePast;
import roundtable.commands.deals.RoundRefusal.RoundCurrenciesDiffer;
import roundtable.commands.deals.RoundRefusal.RoundEvidenceUnknown;
import roundtable.commands.deals.RoundRefusal.RoundInvestorTwice;
import roundtable.commands.deals.RoundRefusal.RoundMostBelowAmount;
import roundtable.commands.deals.RoundRefusal.RoundNothingInvested;
import roundtable.commands.deals.RoundRefusal.RoundOverSubscribed;
import roundtable.commands.deals.RoundRefusal.RoundPostMoneyTooSmall;
import roundtable.commands.deals.RoundRefusal.RoundTicketAboveAmount;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.organisations.VaultFacts;

/** The rules of rounds that need no state. */
final class RoundPolicies {

    /** Where a day ends last on Earth, and where it begins first. */
    private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

    private static final ZoneOffset FIRST_PLACE = ZoneOffset.ofHours(14);

    private RoundPolicies() {}

    static void theTermsAreSound(Terms terms, Instant at) {
        Money amount = terms.amount();
        isPossible("amount", amount, amount);
        isPossible("most", terms.most(), amount);
        refuse(terms.most().isLessThan(amount), new RoundMostBelowAmount(amount, terms.most()));
        Money ticket = terms.smallestTicket();
        if (ticket != null) {
            isPossible("smallestTicket", ticket, amount);
            refuse(ticket.isGreaterThan(terms.most()), new RoundTicketAboveAmount(terms.most(), ticket));
        }
        Money valuation = terms.valuation();
        if (valuation != null) {
            isPossible("valuation", valuation, amount);
            refuse(terms.basis() == null, new RoundBasisMissing());
            refuse(
                    terms.basis() == Terms.Basis.POST_MONEY && !valuation.isGreaterThan(amount),
                    new RoundPostMoneyTooSmall(amount, valuation));
        }
        if (terms.closes() != null) {
            refuse(
                    terms.closes().isBefore(LocalDate.ofInstant(at, LAST_PLACE)),
                    new RoundClosesInThePast(terms.closes()));
        }
    }

    static void isPossible(String field, Money found, Money like) {
        refuse(!DealPolicies.isPossible(found), new RoundAmountNotPossible(field));
        refuse(
                !found.isSameCurrency(like),
                new RoundCurrenciesDiffer(
                        like.getCurrencyUnit().getCode(),
                        found.getCurrencyUnit().getCode()));
    }

    /** The sum of what was put in, which the round has room for. */
    static Money theInvestmentsFit(List<Investment> investments, Terms terms) {
        refuse(investments.isEmpty(), new RoundNothingInvested());
        Set<OrganisationId> seen = new HashSet<>();
        Money sum = Money.zero(terms.amount().getCurrencyUnit());
        for (Investment investment : investments) {
            refuse(!seen.add(investment.investor()), new RoundInvestorTwice(investment.investor()));
            isPossible("investment", investment.amount(), terms.amount());
            sum = sum.plus(investment.amount());
        }
        refuse(sum.isGreaterThan(terms.most()), new RoundOverSubscribed(terms.most(), sum));
        return sum;
    }

    static void theDayHasCome(LocalDate closedOn, Instant at) {
        refuse(closedOn.isAfter(LocalDate.ofInstant(at, FIRST_PLACE)), new RoundClosedInTheFuture(closedOn));
    }

    /** What the document is by its content. */
    static String theEvidenceIsThere(VaultDocumentId evidence, OrganisationId keeper, Neighbours neighbours) {
        String sha256 =
                neighbours.fold(keeper, VaultFacts.FOLDING).fingerprints().get(evidence);
        refuse(sha256 == null, new RoundEvidenceUnknown(evidence));
        return String.valueOf(sha256);
    }

    static void whatStandsBesideItCameIn(@Nullable Money beside, @Nullable AwardId award, Money raised) {
        if (beside != null) {
            isPossible("beside", beside, raised);
            refuse(award == null || beside.isGreaterThan(raised), new RoundBesideNotPossible(raised));
        }
    }

    /** One accepted by this company, in the money of the round: else there is nothing to compare. */
    static void theAwardIsItsOwn(@Nullable AwardId award, OrganisationId company, Money raised, Neighbours neighbours) {
        if (award != null) {
            AwardFacts facts = neighbours.fold(award, AwardFacts.FOLDING);
            Money granted = facts.amount();
            refuse(
                    granted == null || !company.equals(facts.company()) || facts.state() != AwardFacts.State.ACCEPTED,
                    new RoundAwardNotItsOwn(award));
            refuse(
                    granted != null && !granted.isSameCurrency(raised),
                    new RoundCurrenciesDiffer(
                            String.valueOf(granted == null ? null : granted.getCurrencyUnit()),
                            raised.getCurrencyUnit().getCode()));
        }
    }
}
