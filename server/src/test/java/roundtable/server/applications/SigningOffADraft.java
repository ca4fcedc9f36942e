package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

class SigningOffADraft {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private Visitor founder;
    private Visitor lead;
    private String call;
    private String application;
    private Map<String, Object> answers;

    @BeforeEach
    void write() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
        founder = company.founder();
        lead = office.colleague(company, "周南", Set.of(Right.WRITE));
        call = office.openCompetition();
        application = office.start(company, call);
        answers = new HashMap<>(AGrantOffice.answers(office.uploadPlan(company, application)));
        save(0);
    }

    private void save(long seen) throws Exception {
        Answer saved = office.save(company, application, office.form(call), answers, seen);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private Answer want(Visitor who, PersonId... people) throws Exception {
        return who.put(
                application + "/draft/sign-offs",
                Map.of("people", Stream.of(people).map(PersonId::toString).toList()));
    }

    private Answer sign(Visitor who, long revision) throws Exception {
        return who.post(application + "/draft/sign-offs/own", Map.of("draft", revision));
    }

    private Answer submit(long revision) throws Exception {
        return founder.post(application + "/submission", Map.of("draft", revision));
    }

    private static List<String> said(Answer signOffs) {
        assertThat(signOffs.status()).as(signOffs.text()).isEqualTo(200);
        return signOffs.body()
                .path("signers")
                .valueStream()
                .map(signer -> signer.path("name").asString() + " "
                        + signer.path("signature").asString())
                .sorted()
                .toList();
    }

    @Test
    void it_is_handed_in_once_all_have_signed_what_is_written() throws Exception {
        assertThat(said(want(founder, founder.id(), lead.id()))).containsExactly("周南 OPEN", "沈知微 OPEN");
        Answer refused = submit(1);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("sign-offs-missing");
        assertThat(refused.body().path("facts").path("names").toString()).contains("周南", "沈知微");
        assertThat(said(sign(lead, 1))).containsExactly("周南 SIGNED", "沈知微 OPEN");
        assertThat(submit(1).body().path("detail").asString()).contains("沈知微").doesNotContain("周南");
        assertThat(said(sign(founder, 1))).containsExactly("周南 SIGNED", "沈知微 SIGNED");
        assertThat(submit(1).status()).isEqualTo(200);

        office.caughtUp("applications");
        JsonNode page = office.officer.get(application).body();
        assertThat(page.path("application").path("signOffs")).hasSize(2).allSatisfy(signOff -> {
            assertThat(signOff.path("fingerprint"))
                    .isEqualTo(page.path("application").path("answersHash"));
            assertThat(page.path("names").has(signOff.path("by").asString())).isTrue();
        });
        assertThat(founder.get(application + "/history")
                        .body()
                        .path(0)
                        .path("facts")
                        .path("signOffs"))
                .hasSize(2);
        assertThat(sign(lead, 1).code()).isEqualTo("application-already-submitted");
    }

    @Test
    void a_change_of_the_answers_voids_what_was_signed() throws Exception {
        want(founder, lead.id());
        sign(lead, 1);
        answers.put("titleEn", "A smaller spectrometer");
        save(1);
        assertThat(said(founder.get(application + "/draft/sign-offs"))).containsExactly("周南 VOID");
        assertThat(submit(2).code()).isEqualTo("sign-offs-missing");
        assertThat(sign(lead, 1).code()).isEqualTo("draft-changed");
        assertThat(said(sign(lead, 2))).containsExactly("周南 SIGNED");
        assertThat(submit(2).status()).isEqualTo(200);
    }

    @Test
    void a_signature_is_taken_back_and_nobody_signs_who_was_not_asked_to() throws Exception {
        assertThat(sign(lead, 1).code()).isEqualTo("nobody-asked-you-to-sign");
        want(founder, lead.id());
        assertThat(sign(founder, 1).status()).isEqualTo(403);
        sign(lead, 1);
        assertThat(said(lead.delete(application + "/draft/sign-offs/own"))).containsExactly("周南 OPEN");
        assertThat(submit(1).code()).isEqualTo("sign-offs-missing");
        assertThat(founder.delete(application + "/draft/sign-offs/own").code()).isEqualTo("nobody-asked-you-to-sign");
        assertThat(said(want(founder))).isEmpty();
        assertThat(submit(1).status()).isEqualTo(200);
    }

    @Test
    void what_lacks_something_is_not_signed_yet() throws Exception {
        want(founder, lead.id());
        answers.remove("market");
        save(1);
        assertThat(sign(lead, 2).code()).isEqualTo("answers-unsound");
    }

    @Test
    void members_are_asked_by_those_who_may_sign_for_the_company() throws Exception {
        assertThat(want(lead, lead.id()).code()).isEqualTo("right-missing");
        Company rival = office.company(false);
        assertThat(want(founder, rival.founder().id()).code()).isEqualTo("signer-is-no-member");
        assertThat(want(rival.founder(), rival.founder().id()).status()).isEqualTo(404);
        PersonId[] many =
                Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(21).toArray(PersonId[]::new);
        assertThat(want(founder, many).code()).isEqualTo("signers-too-many");
        assertThat(founder.put(application + "/draft/sign-offs", Collections.emptyMap())
                        .status())
                .isEqualTo(400);
        assertThat(said(founder.get(application + "/draft/sign-offs"))).isEmpty();
        assertThat(founder.get(application + "/draft/sign-offs").body().path("candidates"))
                .hasSize(2);
    }

    @Test
    void who_has_left_signs_no_more_and_is_taken_off_the_list() throws Exception {
        want(founder, lead.id());
        founder.delete("/api/v1/organisations/" + company.id() + "/memberships/" + lead.id() + "/FOUNDER");
        assertThat(sign(lead, 1).code()).isEqualTo("not-your-role");
        JsonNode signers = founder.get(application + "/draft/sign-offs").body().path("signers");
        assertThat(signers)
                .singleElement()
                .satisfies(
                        signer -> assertThat(signer.path("member").asBoolean()).isFalse());
        assertThat(submit(1).code()).isEqualTo("sign-offs-missing");
        assertThat(said(want(founder))).isEmpty();
        assertThat(submit(1).status()).isEqualTo(200);
    }

    @Test
    void mended_it_is_signed_again() throws Exception {
        want(founder, lead.id());
        sign(lead, 1);
        assertThat(submit(1).status()).isEqualTo(200);
        office.caughtUp("applications");
        Answer returned = office.officer.post(
                application + "/return",
                Map.of("remarks", List.of(Map.of("question", "market", "remark", "请写明数字。")), "workingDays", 3));
        assertThat(returned.status()).as(returned.text()).isEqualTo(200);
        answers.put("titleEn", "A smaller spectrometer");
        save(1);
        assertThat(submit(2).code()).isEqualTo("sign-offs-missing");
        sign(lead, 2);
        assertThat(submit(2).status()).isEqualTo(200);
    }

    private List<String> waiting() throws Exception {
        office.caughtUp("applications");
        Answer waiting = lead.get("/api/v1/applications/awaiting-sign-off");
        assertThat(waiting.status()).as(waiting.text()).isEqualTo(200);
        return waiting.body()
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    private long mails() {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from mail_outbox where recipient = ? and subject like '请您会签%'")
                .param(lead.mail())
                .query(Long.class)
                .single();
    }

    @Test
    void who_is_asked_hears_of_it_and_has_it_among_what_waits_until_they_have_signed() throws Exception {
        assertThat(waiting()).isEmpty();
        want(founder, lead.id(), founder.id());
        want(founder);
        want(founder, lead.id());
        assertThat(mails()).isEqualTo(1);
        assertThat(waiting()).containsExactly(application.substring(application.lastIndexOf('/') + 1));
        sign(lead, 1);
        assertThat(waiting()).isEmpty();
        answers.put("titleEn", "A smaller spectrometer");
        save(1);
        assertThat(waiting()).hasSize(1);
        assertThat(server.visitor()
                        .get("/api/v1/applications/awaiting-sign-off")
                        .status())
                .isEqualTo(401);
    }
}
