package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtable.benchmarks.Caller.Account;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.reading.Readers;
import tools.jackson.databind.JsonNode;

/**
 * Those who judge a call on the way: a pool of experts, one who ratifies and another who confirms.
 *
 * @param scores what every expert gives, by the call's rubric
 */
record Judges(String panel, List<Expert> experts, Caller ratifier, Caller confirmer, Map<String, Object> scores) {

    private static final int EXPERTS = 6;
    private static final int POINTS = 4;
    private static final int CREATED = 201;

    /** @param id in the pool */
    record Expert(String id, Caller caller) {}

    /** Seats them for this call; the officer convenes the panel. */
    static Judges seated(
            Server server, HttpClient http, OrganisationId authority, Account officer, Caller desk, String call)
            throws Exception {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < EXPERTS; i++) {
            accounts.add(member(server, authority, officer, Role.EXPERT));
        }
        Account ratifier = member(server, authority, officer, Role.PANELLIST);
        Account confirmer = member(server, authority, officer, Role.PANELLIST);
        server.bean(Readers.class).awaitCaughtUp("organisations", JourneyBenchmark.PATIENCE);
        List<Expert> experts = new ArrayList<>();
        for (Account account : accounts) {
            String id = desk.ask(
                            CREATED,
                            "POST",
                            "/api/v1/experts",
                            Map.of("person", account.person().toString(), "fields", List.of("biomedicine/diagnostics")))
                    .path("id")
                    .asString();
            experts.add(new Expert(id, signedIn(server, http, account, Role.EXPERT, authority)));
        }
        String panel = desk.ask(CREATED, "POST", "/api/v1/calls/" + call + "/panel", Map.of())
                .path("id")
                .asString();
        return new Judges(
                panel,
                experts,
                signedIn(server, http, ratifier, Role.PANELLIST, authority),
                signedIn(server, http, confirmer, Role.PANELLIST, authority),
                scores(desk.get("/api/v1/calls/" + call)));
    }

    /** The two experts of one application, in turn from the pool. */
    List<Expert> pair(int application) {
        return List.of(experts.get(application % experts.size()), experts.get((application + 1) % experts.size()));
    }

    private static Account member(Server server, OrganisationId authority, Account officer, Role role) {
        Account account = server.enrol("顾明岳");
        server.tell(
                new Actor(officer.person(), authority, Role.OFFICER),
                new InviteMember(authority, account.person(), role, EnumSet.of(Right.WRITE, Right.SIGN)));
        server.tell(Actor.themselves(account.person()), new AcceptInvitation(authority, role));
        return account;
    }

    private static Caller signedIn(Server server, HttpClient http, Account account, Role role, OrganisationId authority)
            throws Exception {
        return new Caller(http, server.address()).signIn(account).actingAs(role, authority);
    }

    private static Map<String, Object> scores(JsonNode call) {
        Map<String, Object> points = new HashMap<>();
        Map<String, Object> comments = new HashMap<>();
        for (JsonNode criterion : call.path("rubric").path("criteria")) {
            points.put(criterion.path("code").asString(), POINTS);
            comments.put(criterion.path("code").asString(), "有数据，也有对照；样本再大一些更好。");
        }
        return Map.of("points", points, "comments", comments);
    }
}
