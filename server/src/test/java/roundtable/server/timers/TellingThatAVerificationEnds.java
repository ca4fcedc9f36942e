package roundtable.server.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.AskVerification;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;

class TellingThatAVerificationEnds {

    private final TestServer server = TestServer.shared();

    @Test
    void whoever_signs_is_told_as_soon_as_it_may_be_renewed_and_on_the_day_before_and_not_once_it_is_asked_for()
            throws Exception {
        AGrantOffice office = new AGrantOffice(server);
        Visitor signs = server.person("顾澜");
        OrganisationId firm = new AMarketplace(server).member(signs, "INVESTOR", Role.INVESTOR, false);
        Actor firmly = new Actor(signs.id(), firm, Role.INVESTOR);
        Visitor writes = server.person("陆鸣");
        office.tell(firmly, new InviteMember(firm, writes.id(), Role.INVESTOR, Set.of(Right.WRITE)));
        office.tell(Actor.themselves(writes.id()), new AcceptInvitation(firm, Role.INVESTOR));
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(200);
        office.tell(
                office.theOfficer(),
                new VerifyOrganisation(firm),
                last.minusYears(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        office.caughtUp("organisations");
        WhenVerificationMayBeRenewedThenMailTheInvestor timer =
                server.bean(WhenVerificationMayBeRenewedThenMailTheInvestor.class);

        timer.tell(last.minusDays(31));
        assertThat(mailsTo(signs)).isEmpty();
        timer.tell(last.minusDays(30));
        timer.tell(last.minusDays(30));
        timer.tell(last.minusDays(12));
        assertThat(mailsTo(signs))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("某机构", last.getMonthValue() + " 月 " + last.getDayOfMonth() + " 日")
                        .contains("/zh/organisations/" + firm));
        timer.tell(last.minusDays(1));
        timer.tell(last);
        timer.tell(last.plusDays(1));
        assertThat(mailsTo(signs)).hasSize(2);
        assertThat(mailsTo(writes)).isEmpty();

        Visitor renewing = server.person("江雪");
        OrganisationId other = new AMarketplace(server).member(renewing, "INVESTOR", Role.INVESTOR, false);
        Actor themselves = new Actor(renewing.id(), other, Role.INVESTOR);
        office.tell(
                office.theOfficer(),
                new VerifyOrganisation(other),
                last.minusYears(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        VaultDocumentId licence = new VaultDocumentId(Uuids.next());
        office.tell(
                themselves,
                new DepositDocument(
                        other,
                        licence,
                        "business-licence",
                        "9f".repeat(32),
                        "application/pdf",
                        "a.pdf",
                        9,
                        null,
                        null,
                        null,
                        null));
        office.tell(
                themselves,
                new AskVerification(other, List.of(licence)),
                last.minusDays(30).atStartOfDay().toInstant(ZoneOffset.UTC));
        office.caughtUp("organisations");
        timer.tell(last.minusDays(30));
        timer.tell(last.minusDays(1));
        assertThat(mailsTo(renewing)).isEmpty();
    }

    private List<String> mailsTo(Visitor person) {
        return server.bean(JdbcClient.class)
                .sql("select subject || ' ' || body from mail_outbox where recipient = ? and reason like "
                        + "'verification-lapses-soon/%' order by written_at, id")
                .param(person.mail())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
