package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RevokeVerification;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

/** An authority that verifies companies and firms, and what they offer and look for. */
public final class AMarketplace {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestServer server;
    private final OrganisationId authority = new OrganisationId(Uuids.next());
    private final PersonId officer = new PersonId(Uuids.next());

    /** Opens once search answers: a new server first makes its index. */
    public AMarketplace(TestServer server) throws IOException, InterruptedException {
        this.server = server;
        eventually(() -> server.visitor().get("/api/v1/deals/search").status() == 200);
        server.bean(Dispatcher.class)
                .send(
                        new EstablishAuthority(authority, Text.en("Science Bureau"), null, officer),
                        Asking.now(Actor.automation(), Instant.now()));
    }

    public OrganisationId member(Visitor person, String kind, Role role, boolean verified)
            throws IOException, InterruptedException {
        Answer answer = person.post(
                "/api/v1/organisations",
                Map.of(
                        "kind", kind,
                        "registration",
                                Map.of(
                                        "kind", "foreign",
                                        "country", "SG",
                                        "register", "ACRA",
                                        "number", UUID.randomUUID().toString()),
                        "name",
                                text(
                                        "某机构",
                                        "Some " + kind.charAt(0)
                                                + kind.substring(1).toLowerCase(Locale.ROOT))));
        assertThat(answer.status()).isEqualTo(201);
        OrganisationId organisation = OrganisationId.of(answer.body().path("id").asString());
        if (verified) {
            server.bean(Dispatcher.class)
                    .send(
                            new VerifyOrganisation(organisation),
                            Asking.now(new Actor(officer, authority, Role.OFFICER), Instant.now()));
        }
        person.actingAs(role, organisation);
        eventually(() -> {
            for (JsonNode membership : person.get("/api/v1/me").body().path("memberships")) {
                if (membership.path("organisation").asString().equals(organisation.toString())) {
                    return membership.path("verified").asBoolean() == verified;
                }
            }
            return false;
        });
        return organisation;
    }

    /** Lets somebody audit the authority. */
    public Visitor auditor(Visitor person) throws IOException, InterruptedException {
        Dispatcher dispatcher = server.bean(Dispatcher.class);
        dispatcher.send(
                new InviteMember(authority, person.id(), Role.AUDITOR, EnumSet.noneOf(Right.class)),
                Asking.now(new Actor(officer, authority, Role.OFFICER), Instant.now()));
        dispatcher.send(
                new AcceptInvitation(authority, Role.AUDITOR),
                Asking.now(Actor.themselves(person.id()), Instant.now()));
        eventually(() -> person.get("/api/v1/me")
                .body()
                .path("memberships")
                .path(0)
                .path("joined")
                .asBoolean());
        return person.actingAs(Role.AUDITOR, authority);
    }

    /** The officer finds that a verification should not have been given. */
    public void revoke(OrganisationId organisation) {
        server.bean(Dispatcher.class)
                .send(
                        new RevokeVerification(organisation, "The licence was somebody else's."),
                        Asking.now(new Actor(officer, authority, Role.OFFICER), Instant.now()));
    }

    public static Map<String, Object> text(String zh, String en) {
        return Map.of("zh", zh, "en", en, "original", "ZH", "machine", false);
    }

    public static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    public static Map<String, Object> offer(String word) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("headline", text("四十分钟分型", word + " typing in 40 minutes"));
        offer.put("story", text("秘密配方含钇。", "The secret recipe holds yttrium."));
        offer.put("industry", "biomedicine/diagnostics");
        offer.put("stage", "A");
        offer.put("region", "CN-JS");
        offer.put("asked", cny("30000000.00"));
        offer.put("valuation", cny("180000000.00"));
        offer.put("patents", 11);
        offer.put("quarterlyRevenue", List.of(cny("6100000.00"), cny("12350000.00")));
        offer.put("awards", List.of());
        offer.put("audiences", Map.of("ASKED", "VERIFIED", "STORY", "INVITED", "VALUATION", "INVITED"));
        offer.put("invited", List.of());
        return offer;
    }

    public static Map<String, Object> wishes() {
        return Map.of(
                "industries", List.of("biomedicine"),
                "stages", List.of("A"),
                "regions", List.of("CN-JS"),
                "largestTicket", cny("25000000.00"),
                "awardedOnly", false,
                "thesis", text("早期诊断", "Early diagnostics"));
    }

    public interface Check {
        boolean holds() throws IOException, InterruptedException;
    }

    public static void eventually(Check check) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds()) {
            assertThat(System.nanoTime()).as("it holds within %s", PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
