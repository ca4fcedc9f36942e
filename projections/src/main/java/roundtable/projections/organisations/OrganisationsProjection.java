package roundtable.projections.organisations;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.organisations.OrganisationEvent.AuthorityEstablished;
import roundtable.commands.organisations.OrganisationEvent.InvitationWithdrawn;
import roundtable.commands.organisations.OrganisationEvent.MemberInvited;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.MemberRemoved;
import roundtable.commands.organisations.OrganisationEvent.MemberRightsChanged;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.ProfileRevised;
import roundtable.commands.organisations.OrganisationEvent.RegistrationCorrected;
import roundtable.commands.organisations.OrganisationEvent.VerificationAsked;
import roundtable.commands.organisations.OrganisationEvent.VerificationDeclined;
import roundtable.commands.organisations.OrganisationEvent.VerificationLapsed;
import roundtable.commands.organisations.OrganisationEvent.VerificationRevoked;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.reading.Rows;

/** Writes {@code organisation} and {@code membership}. */
@Component
@ProcessingGroup("organisations")
class OrganisationsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    OrganisationsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate organisation, membership").update();
    }

    @EventHandler
    void on(OrganisationRegistered event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into organisation (id, kind, registration, name, verification, registered_at, waits_since, version) "
                        + "values (?, ?, ?::jsonb, ?::jsonb, 'PENDING', ?, ?, ?)",
                event.organisation(),
                event.kind(),
                rows.json(event.registration()),
                rows.json(event.name()),
                at.instant(),
                at.instant(),
                version);
    }

    @EventHandler
    void on(AuthorityEstablished event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into organisation (id, kind, name, verification, parent, registered_at, verified_at, version) "
                        + "values (?, 'AUTHORITY', ?::jsonb, 'DONE', ?, ?, ?, ?)",
                event.organisation(),
                rows.json(event.name()),
                event.parent(),
                at.instant(),
                at.instant(),
                version);
    }

    @EventHandler
    void on(OrganisationVerified event, At at, @SequenceNumber long version) {
        rows.write(
                "update organisation set verification = 'DONE', authority = ?, verified_at = ?, verified_until = ?, "
                        + "renewal_asked = false, decline_reason = null, version = ? where id = ?",
                event.authority(),
                at.instant(),
                event.until(),
                version,
                event.organisation());
    }

    @EventHandler
    void on(VerificationAsked event, At at, @SequenceNumber long version) {
        rows.write(
                "update organisation set verification = case verification when 'DONE' then 'DONE' else 'PENDING' end, "
                        + "renewal_asked = verification = 'DONE', evidence = ?, waits_since = ?, version = ? where id = ?",
                event.evidence().stream().map(VaultDocumentId::value).toArray(UUID[]::new),
                at.instant(),
                version,
                event.organisation());
    }

    @EventHandler
    void on(VerificationLapsed event, @SequenceNumber long version) {
        rows.write(
                "update organisation set verification = case when renewal_asked then 'PENDING' else 'LAPSED' end, "
                        + "renewal_asked = false, version = ? where id = ?",
                version,
                event.organisation());
    }

    @EventHandler
    void on(VerificationRevoked event, @SequenceNumber long version) {
        rows.write(
                "update organisation set verification = 'REVOKED', authority = ?, decline_reason = ?::jsonb, "
                        + "renewal_asked = false, version = ? where id = ?",
                event.authority(),
                rows.json(event.reason()),
                version,
                event.organisation());
    }

    @EventHandler
    void on(VerificationDeclined event, @SequenceNumber long version) {
        rows.write(
                "update organisation set verification = case when renewal_asked then 'DONE' else 'DECLINED' end, "
                        + "renewal_asked = false, authority = ?, decline_reason = ?::jsonb, version = ? where id = ?",
                event.authority(),
                rows.json(event.reason()),
                version,
                event.organisation());
    }

    @EventHandler
    void on(RegistrationCorrected event, At at, @SequenceNumber long version) {
        rows.write(
                "update organisation set verification = 'PENDING', registration = ?::jsonb, name = ?::jsonb, "
                        + "waits_since = ?, version = ? where id = ?",
                rows.json(event.registration()),
                rows.json(event.name()),
                at.instant(),
                version,
                event.organisation());
    }

    @EventHandler
    void on(ProfileRevised event, @SequenceNumber long version) {
        rows.write(
                "update organisation set profile = ?::jsonb, version = ? where id = ?",
                rows.json(event.profile()),
                version,
                event.organisation());
    }

    @EventHandler
    void on(MemberInvited event, At at, @SequenceNumber long version) {
        putMembership(event.organisation(), event.person(), event.role(), event.rights(), "INVITED", at, version);
    }

    @EventHandler
    void on(MemberJoined event, At at, @SequenceNumber long version) {
        putMembership(event.organisation(), event.person(), event.role(), event.rights(), "JOINED", at, version);
    }

    @EventHandler
    void on(MemberRightsChanged event, At at, @SequenceNumber long version) {
        putMembership(event.organisation(), event.person(), event.role(), event.rights(), "JOINED", at, version);
    }

    @EventHandler
    void on(InvitationWithdrawn event, @SequenceNumber long version) {
        dropMembership(event.organisation(), event.person(), event.role(), version);
    }

    @EventHandler
    void on(MemberRemoved event, @SequenceNumber long version) {
        dropMembership(event.organisation(), event.person(), event.role(), version);
    }

    private void putMembership(
            OrganisationId organisation,
            PersonId person,
            Role role,
            Set<Right> rights,
            String state,
            At at,
            long version) {
        rows.write(
                "insert into membership (organisation, person, role, rights, state, since) values (?, ?, ?, ?, ?, ?) "
                        + "on conflict (organisation, person, role) do update set rights = excluded.rights, "
                        + "since = case when membership.state = excluded.state then membership.since "
                        + "else excluded.since end, state = excluded.state",
                organisation,
                person,
                role,
                rights.stream().map(Right::name).sorted().collect(Collectors.joining(",")),
                state,
                at.instant());
        touch(organisation, version);
    }

    private void dropMembership(OrganisationId organisation, PersonId person, Role role, long version) {
        rows.write(
                "delete from membership where organisation = ? and person = ? and role = ?",
                organisation,
                person,
                role);
        touch(organisation, version);
    }

    private void touch(OrganisationId organisation, long version) {
        rows.write("update organisation set version = ? where id = ?", version, organisation);
    }
}
