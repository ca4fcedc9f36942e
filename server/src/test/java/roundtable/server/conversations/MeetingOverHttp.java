package roundtable.server.conversations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

class MeetingOverHttp {

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    private final Instant second = first.plus(Duration.ofDays(1));
    private static final String PLACE = "政务中心 3 楼 302 室；或线上：https://meet.example/会议";

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Visitor founder;
    private String application;
    private String meetings;

    @BeforeEach
    void sitDown() throws Exception {
        office = new AGrantOffice(server);
        Company company = office.company(true);
        founder = company.founder();
        application = office.handedIn(company, office.openCompetition());
        meetings = application + "/table/meetings";
        assertThat(founder.post(application + "/table", Map.of()).status()).isEqualTo(200);
    }

    private static Map<String, Object> meet(Object... times) {
        return Map.of("times", List.of(times), "zone", "Asia/Shanghai", "minutes", 45, "place", PLACE);
    }

    private JsonNode meeting() throws Exception {
        office.caughtUp("applications");
        office.caughtUp("conversations");
        return founder.get(application + "/table")
                .body()
                .path("table")
                .path("meetings")
                .path(0);
    }

    private String proposed() throws Exception {
        Answer proposed = office.officer.post(meetings, meet(first.toString(), second.toString()));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
        return meetings + "/" + meeting().path("id").asString();
    }

    private String agreed() throws Exception {
        String meeting = proposed();
        Answer accepted = founder.post(meeting + "/acceptance", Map.of("time", second.toString()));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        return meeting;
    }

    private VEvent event(Visitor visitor, String meeting, String method) throws Exception {
        office.caughtUp("conversations");
        Answer answer = visitor.get(meeting + "/calendar");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.text().lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.text()));
        calendar.validate();
        assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo(method);
        return calendar.<VEvent>getComponents("VEVENT").getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void one_side_offers_times_and_the_other_agrees_to_one() throws Exception {
        String meeting = proposed();
        assertThat(founder.get("/api/v1/tables").body())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.path("meetingToAgree").asBoolean()).isTrue());
        assertThat(office.officer
                        .post(meeting + "/acceptance", Map.of("time", first.toString()))
                        .code())
                .isEqualTo("only-the-other-side-accepts-a-meeting");
        assertThat(founder.post(meeting + "/acceptance", Map.of("time", second.toString()))
                        .status())
                .isEqualTo(200);
        assertThat(meeting().path("state").asString()).isEqualTo("AGREED");
        assertThat(Instant.parse(meeting().path("agreed").asString())).isEqualTo(second);
        assertThat(founder.get("/api/v1/tables").body()).isEmpty();
    }

    @Test
    void what_is_agreed_goes_into_a_calendar() throws Exception {
        String meeting = proposed();
        assertThat(founder.get(meeting + "/calendar").status())
                .as("not agreed yet")
                .isEqualTo(404);
        founder.post(meeting + "/acceptance", Map.of("time", second.toString()));
        VEvent event = event(founder, meeting, "PUBLISH");
        assertThat(value(event, "UID")).isEqualTo(meeting().path("id").asString() + "@roundtable");
        assertThat(Instant.from(Objects.requireNonNull(event.getDateTimeStart()).getDate()))
                .isEqualTo(second);
        assertThat(Instant.from(Objects.requireNonNull(event.getDateTimeEnd()).getDate()))
                .isEqualTo(second.plus(Duration.ofMinutes(45)));
        assertThat(value(event, "LOCATION")).isEqualTo(PLACE);
        assertThat(value(event, "SUMMARY")).isEqualTo("Meeting of Hengxi Bio and Chenghu Zone");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event(office.officer, meeting, "PUBLISH"), "UID")).isEqualTo(value(event, "UID"));
        assertThat(new AGrantOffice(server).officer.get(meeting + "/calendar").status())
                .isEqualTo(404);
    }

    @Test
    void moved_it_is_the_same_meeting_at_another_time_and_cancelled_it_says_so() throws Exception {
        String meeting = agreed();
        String uid = value(event(founder, meeting, "PUBLISH"), "UID");
        Instant third = second.plus(Duration.ofDays(1));
        assertThat(founder.put(meeting, meet(third.toString())).status()).isEqualTo(200);
        assertThat(founder.post(meeting + "/acceptance", Map.of("time", third.toString()))
                        .code())
                .isEqualTo("only-the-other-side-accepts-a-meeting");
        office.officer.post(meeting + "/acceptance", Map.of("time", third.toString()));
        VEvent moved = event(founder, meeting, "PUBLISH");
        assertThat(value(moved, "UID")).isEqualTo(uid);
        assertThat(value(moved, "SEQUENCE")).isEqualTo("3");
        assertThat(Instant.from(Objects.requireNonNull(moved.getDateTimeStart()).getDate()))
                .isEqualTo(third);
        assertThat(office.officer.delete(meeting).status()).isEqualTo(200);
        VEvent cancelled = event(founder, meeting, "CANCEL");
        assertThat(value(cancelled, "UID")).isEqualTo(uid);
        assertThat(value(cancelled, "SEQUENCE")).isEqualTo("4");
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
        assertThat(office.officer.delete(meeting).code()).isEqualTo("meeting-is-cancelled");
    }

    @Test
    void what_makes_no_sense_gets_a_clear_answer() throws Exception {
        assertThat(founder.post(meetings, meet()).code()).isEqualTo("meeting-times-wrong");
        assertThat(founder.post(meetings, meet("2020-01-01T09:00:00Z")).code()).isEqualTo("meeting-time-not-ahead");
        assertThat(founder.post(meetings, meet("9999-12-31T23:59:59Z")).code()).isEqualTo("meeting-time-not-ahead");
        assertThat(founder.post(meetings, meet("+999999999-12-31T23:59:59Z")).code())
                .isEqualTo("field-wrong");
        assertThat(founder.post(meetings, meet("tomorrow")).status()).isEqualTo(400);
        for (String body : List.of(
                "{\"times\":[null],\"zone\":\"Asia/Shanghai\",\"minutes\":45,\"place\":\"302\"}",
                "{\"times\":[\"%s\"],\"zone\":\"Asia/Atlantis\",\"minutes\":45,\"place\":\"302\"}".formatted(first),
                "{\"times\":[\"%s\"],\"zone\":\"Asia/Shanghai\",\"minutes\":4.5,\"place\":\"302\"}".formatted(first))) {
            assertThat(founder.send("POST", meetings, "application/json", body.getBytes(UTF_8))
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        Map<String, Object> nowhere =
                Map.of("times", List.of(first.toString()), "zone", "Asia/Shanghai", "minutes", 45, "place", " ");
        assertThat(founder.post(meetings, nowhere).code()).isEqualTo("meeting-place-missing");
        Map<String, Object> endless =
                Map.of("times", List.of(first.toString()), "zone", "Asia/Shanghai", "minutes", 481, "place", "302");
        assertThat(founder.post(meetings, endless).code()).isEqualTo("meeting-length-wrong");
        proposed();
        assertThat(founder.post(meetings, meet(first.toString())).code()).isEqualTo("meeting-arranged-already");
    }
}
