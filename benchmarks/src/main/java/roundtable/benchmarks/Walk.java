package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.benchmarks.Applicants.Applicant;
import roundtable.benchmarks.Caller.Account;
import roundtable.benchmarks.Judges.Expert;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import tools.jackson.databind.JsonNode;

/**
 * A founder's way from nothing to an investor's introduction, request by request, and what the officer, two experts, the panel
 * and the investor do on it.
 */
final class Walk {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");
    private static final Map<String, Object> ASKED = Map.of("amount", "480000.00", "currency", "CNY");
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), Duration.ofMillis(50));

    private final Server server;
    private final Scene scene;
    private final int number;
    private final Applicant applicant;
    private final Caller founder;
    private final String mail = UUID.randomUUID() + "@bench.example";

    /** How long each step took, in milliseconds. */
    private final Map<String, Double> steps = new LinkedHashMap<>();

    /** Bodies in the order in which they went out, those of officer and investor too. */
    private final List<byte[]> sent = new ArrayList<>();

    /** The call that receives, and who else is on the way. */
    record Scene(
            String call,
            String form,
            Account officer,
            OrganisationId authority,
            Account investor,
            OrganisationId firm,
            Judges judges) {}

    private final Caller officer;
    private final Caller investor;

    /** @param number tells which experts judge it */
    Walk(
            Server server,
            HttpClient http,
            Scene scene,
            int number,
            Caller officer,
            Caller investor,
            Applicant applicant) {
        this.server = server;
        this.scene = scene;
        this.number = number;
        this.applicant = applicant;
        this.officer = officer;
        this.investor = investor;
        this.founder = new Caller(http, server.address());
    }

    private interface Step<T> {
        T take() throws Exception;
    }

    Map<String, Double> steps() {
        return steps;
    }

    List<byte[]> sent() {
        return List.copyOf(sent);
    }

    /** Ends where both sides know each other, or throws at the first answer that was not expected. */
    void whole() throws Exception {
        step(
                "the account",
                () -> asked(
                        founder,
                        ACCEPTED,
                        "/api/v1/people",
                        Map.of("mail", mail, "name", "沈知微", "password", Server.PASSWORD, "language", "ZH")));
        String token = step("the mail", () -> PATIENCE.until("a mail with a link", this::token));
        step(
                "confirming the address",
                () -> asked(founder, NO_CONTENT, "/api/v1/people/confirmations", Map.of("token", token)));
        step("signing in", () -> {
            sent.add(Caller.JSON.writeValueAsBytes(Map.of("mail", mail, "password", Server.PASSWORD)));
            return founder.signIn(new Account(PersonId.NOBODY, mail, Server.PASSWORD));
        });
        String company = step(
                "the company",
                () -> made(
                        founder,
                        "/api/v1/organisations",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "registration",
                                Map.of("kind", "credit-code", "creditCode", applicant.code()),
                                "name",
                                Listings.text(applicant.name(), "Applicant " + applicant.code()))));
        founder.actingAs(Role.FOUNDER, OrganisationId.of(company));
        step("its verification", () -> done(officer, "/api/v1/organisations/" + company + "/verification", Map.of()));
        String application = applies();
        isJudged(application);
        isAwarded(application);
        raises();
    }

    /** Its id. */
    private String applies() throws Exception {
        step("reading the call", () -> read(founder, "/api/v1/calls/" + scene.call()));
        String id = step(
                "the application",
                () -> made(
                        founder,
                        "/api/v1/applications",
                        Map.of("call", scene.call(), "eligibility", Map.of("zone", true, "years", 3))));
        String application = "/api/v1/applications/" + id;
        String plan = step(
                "the paper",
                () -> sent(
                                CREATED,
                                "POST",
                                application + "/papers?question=plan&name=plan.pdf",
                                "application/octet-stream",
                                PDF,
                                Map.of())
                        .path("sha256")
                        .asString());
        step(
                "the draft",
                () -> sent(
                        OK,
                        "PUT",
                        application + "/draft",
                        "application/json",
                        Caller.JSON.writeValueAsBytes(Map.of("form", scene.form(), "answers", answers(plan))),
                        Map.of("If-Match", "\"0\"")));
        step("the submission", () -> done(founder, application + "/submission", Map.of("draft", 1)));
        step("the admission", () -> done(officer, application + "/admission", Map.of()));
        return id;
    }

    private void isJudged(String application) throws Exception {
        String assignments = "/api/v1/panels/" + scene.judges().panel() + "/assignments";
        for (Expert expert : scene.judges().pair(number)) {
            Map<String, Object> pair = Map.of("application", application, "expert", expert.id());
            step("an assignment", () -> PATIENCE.untilAnswered(() -> done(officer, assignments, pair)));
            String review = "/api/v1/reviews/"
                    + step(
                            "finding the review",
                            () -> PATIENCE.until("the assignment", () -> reviewOf(application, expert)));
            step(
                    "the declaration",
                    () -> PATIENCE.untilAnswered(() -> done(expert.caller(), review + "/declaration", Map.of())));
            step("reading it", () -> read(expert.caller(), review));
            step(
                    "the review",
                    () -> done(
                            expert.caller(),
                            review + "/submission",
                            scene.judges().scores()));
        }
    }

    /** Its id, or null while the panel does not show it. */
    private @Nullable String reviewOf(String application, Expert expert) throws Exception {
        for (JsonNode row : read(officer, "/api/v1/calls/" + scene.call() + "/panel")
                .path("matrix")
                .path("applications")) {
            for (JsonNode assigned : row.path("assigned")) {
                if (row.path("application").asString().equals(application)
                        && assigned.path("expert").asString().equals(expert.id())) {
                    return assigned.path("review").asString();
                }
            }
        }
        return null;
    }

    private void isAwarded(String application) throws Exception {
        Map<String, Object> proposal = Map.of(
                "application",
                application,
                "panel",
                scene.judges().panel(),
                "outcome",
                "AWARDED",
                "amount",
                ASKED,
                "reasons",
                Listings.text("数据完整，团队可靠。", "The data are complete and the team is sound."));
        String decision = "/api/v1/decisions/"
                + step(
                        "the decision",
                        () -> PATIENCE.untilAnswered(() -> made(officer, "/api/v1/decisions", proposal)));
        step("its ratification", () -> done(scene.judges().ratifier(), decision + "/ratification", Map.of()));
        step("its seal", () -> done(scene.judges().confirmer(), decision + "/confirmation", Map.of()));
        String award = step(
                "the award",
                () -> PATIENCE.until("an award", () -> {
                    JsonNode awards = read(founder, "/api/v1/awards");
                    return awards.isEmpty()
                            ? null
                            : awards.path(0).path("award").asString();
                }));
        step("its acceptance", () -> done(founder, "/api/v1/awards/" + award + "/acceptance", Map.of()));
    }

    private void raises() throws Exception {
        Map<String, Object> offer = Listings.offer(applicant.code());
        String deal = step("the listing", () -> made(founder, "/api/v1/deals", offer));
        step(
                "being found",
                () -> PATIENCE.until("the deal", () -> {
                    JsonNode deals = read(investor, "/api/v1/deals/search?q=" + applicant.code())
                            .path("deals");
                    return deals.isEmpty() ? null : deals;
                }));
        String introduction = "/api/v1/introductions/"
                + step(
                        "the request",
                        () -> made(investor, "/api/v1/introductions", Map.of("deal", deal, "message", "想聊聊量产。")));
        step("the introduction", () -> done(founder, introduction + "/acceptance", Map.of()));
        step("the contact", () -> read(founder, introduction));
    }

    private String made(Caller caller, String path, Map<String, Object> body) throws Exception {
        return asked(caller, CREATED, path, body).path("id").asString();
    }

    private JsonNode done(Caller caller, String path, Map<String, Object> body) throws Exception {
        return asked(caller, OK, path, body);
    }

    private JsonNode asked(Caller caller, int expected, String path, Map<String, Object> body) throws Exception {
        sent.add(Caller.JSON.writeValueAsBytes(body));
        return caller.ask(expected, "POST", path, body);
    }

    private JsonNode read(Caller caller, String path) throws Exception {
        sent.add(new byte[0]);
        return caller.get(path);
    }

    private JsonNode sent(
            int expected, String method, String path, String contentType, byte[] body, Map<String, String> more)
            throws Exception {
        sent.add(body);
        return founder.send(expected, method, path, contentType, body, more);
    }

    private <T> T step(String name, Step<T> step) throws Exception {
        long began = System.nanoTime();
        T come = step.take();
        steps.put(name, (System.nanoTime() - began) / 1e6);
        return come;
    }

    /** Out of the mailbox, that is, of the outbox that no mail server empties here. */
    private @Nullable String token() {
        return server
                .bean(JdbcClient.class)
                .sql("select body from mail_outbox where recipient = ?")
                .param(mail)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> answers(String planSha256) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", "片上微型质谱仪");
        answers.put("industry", "biomedicine/diagnostics");
        answers.put("problem", applicant.text());
        answers.put("solution", applicant.text());
        answers.put("stage", "prototype");
        answers.put("market", applicant.text());
        answers.put("team", List.of(Map.of("name", "林栖", "role", "离子光学", "months", 12)));
        answers.put("amount", ASKED);
        answers.put("plan", List.of(planSha256));
        answers.put("truthful", true);
        return answers;
    }
}
