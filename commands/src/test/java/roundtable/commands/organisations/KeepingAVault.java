package roundtable.commands.organisations;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.OrganisationCommand.StateFact;
import roundtable.commands.organisations.OrganisationCommand.WithdrawDocument;
import roundtable.commands.organisations.OrganisationEvent.DocumentDeposited;
import roundtable.commands.organisations.OrganisationEvent.DocumentWithdrawn;
import roundtable.commands.organisations.OrganisationEvent.FactStated;
import roundtable.commands.organisations.OrganisationRefusal.DocumentExpiresBeforeItIsIssued;
import roundtable.commands.organisations.OrganisationRefusal.FactTooLong;
import roundtable.commands.organisations.OrganisationRefusal.RightMissing;
import roundtable.commands.organisations.OrganisationRefusal.VaultCodeWrong;
import roundtable.commands.organisations.OrganisationRefusal.VaultDocumentUnknown;
import roundtable.commands.organisations.OrganisationRefusal.VaultFull;
import roundtable.commands.organisations.OrganisationRefusal.VaultKindDiffers;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Right;

class KeepingAVault extends OrganisationSpecification {

    private static final String HASH = "a".repeat(64);
    private static final LocalDate ISSUED = LocalDate.parse("2026-03-01");

    private final VaultDocumentId licence = new VaultDocumentId(Uuids.next());
    private final VaultDocumentId renewed = new VaultDocumentId(Uuids.next());

    private DepositDocument deposit(
            VaultDocumentId document, String kind, @Nullable LocalDate expires, @Nullable VaultDocumentId replaces) {
        return new DepositDocument(
                company, document, kind, HASH, "application/pdf", "执照.pdf", 1_000, "市场监管局", ISSUED, expires, replaces);
    }

    private Event deposited(VaultDocumentId document, String kind, @Nullable VaultDocumentId replaces) {
        VaultDocument content = new VaultDocument(
                kind, HASH, "application/pdf", Personal.of(company, "执照.pdf"), 1_000, "市场监管局", ISSUED, null);
        return new DocumentDeposited(company, document, content, replaces, founder);
    }

    @Test
    void whoever_may_write_states_a_fact() {
        StateFact employees = new StateFact(company, "employees", "42");
        givenTheCompany()
                .when(employees)
                .by(theFounder)
                .then(new FactStated(company, "employees", Personal.of(company, "42"), founder));
        givenTheCompany(joined(colleague, EnumSet.of(Right.SIGN)))
                .when(employees)
                .by(theColleague)
                .thenRefused(new RightMissing(Right.WRITE));
        givenTheCompany().when(employees).by(anOfficer).thenRefused(new RightMissing(Right.WRITE));
    }

    @Test
    void a_fact_has_a_code_and_a_length() {
        givenTheCompany()
                .when(new StateFact(company, "No Code", "42"))
                .by(theFounder)
                .thenRefused(new VaultCodeWrong("No Code"));
        givenTheCompany()
                .when(new StateFact(company, "employees", "4".repeat(20_001)))
                .by(theFounder)
                .thenRefused(new FactTooLong("employees", 20_000));
    }

    @Test
    void a_document_is_deposited_and_a_new_version_takes_its_place() {
        givenTheCompany()
                .when(deposit(licence, "business-licence", null, null))
                .by(theFounder)
                .then(deposited(licence, "business-licence", null));
        givenTheCompany(deposited(licence, "business-licence", null))
                .when(deposit(renewed, "business-licence", null, licence))
                .by(theFounder)
                .then(deposited(renewed, "business-licence", licence));
        givenTheCompany(deposited(licence, "business-licence", null), deposited(renewed, "business-licence", licence))
                .when(deposit(new VaultDocumentId(Uuids.next()), "business-licence", null, licence))
                .by(theFounder)
                .thenRefused(new VaultDocumentUnknown(licence));
        givenTheCompany(deposited(licence, "business-licence", null))
                .when(deposit(renewed, "audit-report", null, licence))
                .by(theFounder)
                .thenRefused(new VaultKindDiffers("business-licence", "audit-report"));
    }

    @Test
    void it_does_not_expire_before_it_is_issued() {
        givenTheCompany()
                .when(deposit(licence, "business-licence", ISSUED.minusDays(1), null))
                .by(theFounder)
                .thenRefused(new DocumentExpiresBeforeItIsIssued(ISSUED, ISSUED.minusDays(1)));
    }

    @Test
    void a_document_is_withdrawn_once() {
        Event withdrawn = new DocumentWithdrawn(company, licence, founder);
        givenTheCompany(deposited(licence, "business-licence", null))
                .when(new WithdrawDocument(company, licence))
                .by(theFounder)
                .then(withdrawn);
        givenTheCompany(deposited(licence, "business-licence", null), withdrawn)
                .when(new WithdrawDocument(company, licence))
                .by(theFounder)
                .thenRefused(new VaultDocumentUnknown(licence));
        givenTheCompany(deposited(licence, "business-licence", null))
                .when(new WithdrawDocument(company, licence))
                .by(anOfficer)
                .thenRefused(new RightMissing(Right.WRITE));
    }

    @Test
    void a_full_vault_takes_new_versions_only() {
        Event[] many = IntStream.range(0, 500)
                .mapToObj(number ->
                        deposited(number == 0 ? licence : new VaultDocumentId(Uuids.next()), "business-licence", null))
                .toArray(Event[]::new);
        givenTheCompany(many)
                .when(deposit(renewed, "business-licence", null, null))
                .by(theFounder)
                .thenRefused(new VaultFull(500));
        givenTheCompany(many)
                .when(deposit(renewed, "business-licence", null, licence))
                .by(theFounder)
                .then(deposited(renewed, "business-licence", licence));
    }
}
