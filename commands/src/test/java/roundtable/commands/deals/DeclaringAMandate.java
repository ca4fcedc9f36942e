package roundtable.commands.deals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.deals.MandateCommand.ChooseMandateUse;
import roundtable.commands.deals.MandateCommand.DeclareMandate;
import roundtable.commands.deals.MandateCommand.PauseMandate;
import roundtable.commands.deals.MandateCommand.ReviseMandate;
import roundtable.commands.deals.MandateEvent.MandateDeclared;
import roundtable.commands.deals.MandateEvent.MandatePaused;
import roundtable.commands.deals.MandateEvent.MandateRevised;
import roundtable.commands.deals.MandateEvent.MandateUseDecided;
import roundtable.commands.deals.MandateRefusal.MandateAlreadyDeclared;
import roundtable.commands.deals.MandateRefusal.MandateCurrenciesDiffer;
import roundtable.commands.deals.MandateRefusal.MandateExcludesTooMany;
import roundtable.commands.deals.MandateRefusal.MandateIsPaused;
import roundtable.commands.deals.MandateRefusal.MandateRegionNotWellFormed;
import roundtable.commands.deals.MandateRefusal.MandateRegionsTooMany;
import roundtable.commands.deals.MandateRefusal.MandateTicketNotPossible;
import roundtable.commands.deals.MandateRefusal.MandateTicketUpsideDown;
import roundtable.commands.deals.MandateRefusal.MandateWantsWhatItExcludes;
import roundtable.commands.deals.MandateRefusal.NotAnInvestorOfTheFirm;
import roundtable.commands.deals.MandateRefusal.OnlyInvestorsDeclareMandates;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextTooLong;

class DeclaringAMandate extends Specification<Mandate> {

    private final MandateId mandate = new MandateId(Uuids.next());
    private final OrganisationId firm = new OrganisationId(Uuids.next());
    private final Actor anInvestor = new Actor(new PersonId(Uuids.next()), firm, Role.INVESTOR);
    private final Actor aStranger =
            new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.INVESTOR);

    DeclaringAMandate() {
        super(Mandate.class);
    }

    @BeforeEach
    void theFirm() {
        neighbour(firm, registered(OrganisationKind.INVESTOR));
    }

    private Event registered(OrganisationKind kind) {
        return new OrganisationRegistered(
                firm, kind, new Registration.Chinese("91350100M000100Y43"), Text.zh("青石资本"), anInvestor.person());
    }

    private static Wishes wishes(@Nullable String smallest, @Nullable String largest) {
        return new Wishes(
                Set.of(Industry.BIOMEDICINE),
                Set.of(Stage.A, Stage.PRE_A),
                Set.of("CN-JS", "CN-ZJ"),
                smallest == null ? null : Money.parse(smallest),
                largest == null ? null : Money.parse(largest),
                false,
                Text.zh("早期诊断。"));
    }

    private static Wishes in(Set<String> regions) {
        return new Wishes(Set.of(), Set.of(), regions, null, null, false, Text.zh(""));
    }

    private Event declared() {
        return new MandateDeclared(mandate, firm, wishes("CNY 1000000", "CNY 30000000"));
    }

    private void refused(Wishes wishes, MandateRefusal why) {
        nothing().when(new DeclareMandate(mandate, firm, wishes)).by(anInvestor).thenRefused(why);
        given(declared())
                .when(new ReviseMandate(mandate, wishes))
                .by(anInvestor)
                .thenRefused(why);
    }

    @Test
    void an_investor_declares_what_the_firm_looks_for() {
        nothing()
                .when(new DeclareMandate(mandate, firm, wishes("CNY 1000000", "CNY 30000000")))
                .by(anInvestor)
                .then(declared());
    }

    @Test
    void nothing_has_to_matter() {
        Wishes open = in(Set.of());
        nothing()
                .when(new DeclareMandate(mandate, firm, open))
                .by(anInvestor)
                .then(new MandateDeclared(mandate, firm, open));
    }

    @Test
    void only_an_investor_of_the_firm_does() {
        NotAnInvestorOfTheFirm why = new NotAnInvestorOfTheFirm(firm);
        Wishes open = in(Set.of());
        nothing().when(new DeclareMandate(mandate, firm, open)).by(aStranger).thenRefused(why);
        nothing()
                .when(new DeclareMandate(mandate, firm, open))
                .by(new Actor(anInvestor.person(), firm, Role.FOUNDER))
                .thenRefused(why);
        given(declared()).when(new ReviseMandate(mandate, open)).by(aStranger).thenRefused(why);
        given(declared()).when(new PauseMandate(mandate)).by(aStranger).thenRefused(why);
    }

    @Test
    void a_company_has_no_mandate() {
        neighbour(firm, registered(OrganisationKind.COMPANY));
        nothing()
                .when(new DeclareMandate(mandate, firm, in(Set.of())))
                .by(anInvestor)
                .thenRefused(new OnlyInvestorsDeclareMandates());
    }

    @Test
    void a_firm_has_one_until_it_is_paused() {
        claimed("mandate", firm.toString(), new MandateId(Uuids.next()));
        nothing()
                .when(new DeclareMandate(mandate, firm, in(Set.of())))
                .by(anInvestor)
                .thenRefused(new MandateAlreadyDeclared(firm));
        claimed("mandate", firm.toString(), mandate);
        given(declared()).when(new PauseMandate(mandate)).by(anInvestor).then(new MandatePaused(mandate));
        MandateId next = new MandateId(Uuids.next());
        nothing()
                .when(new DeclareMandate(next, firm, in(Set.of())))
                .by(anInvestor)
                .then(new MandateDeclared(next, firm, in(Set.of())));
    }

    @Test
    void a_paused_one_is_over() {
        Event paused = new MandatePaused(mandate);
        given(declared(), paused)
                .when(new ReviseMandate(mandate, in(Set.of())))
                .by(anInvestor)
                .thenRefused(new MandateIsPaused());
        given(declared(), paused).when(new PauseMandate(mandate)).by(anInvestor).thenRefused(new MandateIsPaused());
    }

    @Test
    void a_revision_replaces_the_wishes() {
        given(declared())
                .when(new ReviseMandate(mandate, in(Set.of("CN-SH"))))
                .by(anInvestor)
                .then(new MandateRevised(mandate, in(Set.of("CN-SH"))));
    }

    @Test
    void the_ticket_is_possible_of_one_currency_and_in_order() {
        refused(wishes("CNY 0", null), new MandateTicketNotPossible());
        refused(wishes(null, "CNY -5"), new MandateTicketNotPossible());
        refused(wishes("CNY 1", "USD 2"), new MandateCurrenciesDiffer("CNY", "USD"));
        refused(wishes("CNY 2", "CNY 1"), new MandateTicketUpsideDown("CNY 2.00", "CNY 1.00"));
        Wishes one = wishes("CNY 2", "CNY 2");
        given(declared()).when(new ReviseMandate(mandate, one)).by(anInvestor).then(new MandateRevised(mandate, one));
    }

    @Test
    void regions_are_codes_and_words_are_few() {
        refused(in(Set.of("Jiangsu")), new MandateRegionNotWellFormed("Jiangsu"));
        Set<String> many =
                IntStream.range(0, 61).mapToObj(i -> "CN-%02d".formatted(i)).collect(Collectors.toSet());
        refused(in(many), new MandateRegionsTooMany(60, 61));
        Wishes wordy = new Wishes(Set.of(), Set.of(), Set.of(), null, null, false, Text.en("a".repeat(1_001)));
        nothing()
                .when(new DeclareMandate(mandate, firm, wordy))
                .by(anInvestor)
                .thenRefused(new TextTooLong("thesis", 1_000, 1_001));
    }

    private static Wishes excluding(Exclusions exclusions) {
        return new Wishes(
                Set.of(Industry.BIOMEDICINE), Set.of(), Set.of("CN-JS"), null, null, false, Text.zh(""), exclusions);
    }

    @Test
    void what_the_firm_will_not_have_is_said_beside_what_it_wants() {
        Wishes wishes = excluding(new Exclusions(
                Set.of(Industry.THERAPEUTICS), Set.of("CN-ZJ"), Set.of(new OrganisationId(Uuids.next()))));
        nothing()
                .when(new DeclareMandate(mandate, firm, wishes))
                .by(anInvestor)
                .then(new MandateDeclared(mandate, firm, wishes));
    }

    @Test
    void nothing_is_wanted_and_excluded_at_once() {
        refused(
                excluding(new Exclusions(Set.of(Industry.BIOMEDICINE), Set.of(), Set.of())),
                new MandateWantsWhatItExcludes("biomedicine"));
        refused(
                excluding(new Exclusions(Set.of(), Set.of("CN-JS"), Set.of())),
                new MandateWantsWhatItExcludes("CN-JS"));
    }

    @Test
    void exclusions_are_well_formed_and_not_endless() {
        refused(
                excluding(new Exclusions(Set.of(), Set.of("Jiangsu"), Set.of())),
                new MandateRegionNotWellFormed("Jiangsu"));
        Set<OrganisationId> many = IntStream.rangeClosed(0, MandatePolicies.MOST_COMPANIES)
                .mapToObj(_ -> new OrganisationId(Uuids.next()))
                .collect(Collectors.toSet());
        refused(
                excluding(new Exclusions(Set.of(), Set.of(), many)),
                new MandateExcludesTooMany(MandatePolicies.MOST_COMPANIES, many.size()));
    }

    @Test
    void the_firm_chooses_what_its_mandate_is_used_for() {
        ChooseMandateUse choose = new ChooseMandateUse(mandate, true, true);
        MandateUseDecided chosen = new MandateUseDecided(mandate, true, true);
        given(declared()).when(choose).by(anInvestor).then(chosen);
        given(declared(), chosen).when(choose).by(anInvestor).then();
        given(declared())
                .when(new ChooseMandateUse(mandate, false, false))
                .by(anInvestor)
                .then();
        given(declared()).when(choose).by(aStranger).thenRefused(new NotAnInvestorOfTheFirm(firm));
        given(declared(), new MandatePaused(mandate))
                .when(choose)
                .by(anInvestor)
                .thenRefused(new MandateIsPaused());
    }
}
