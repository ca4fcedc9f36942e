package roundtable.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;

class FollowingCalls {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;

    @BeforeEach
    void open() throws Exception {
        office = new AGrantOffice(server);
    }

    private String drafted(String title) throws Exception {
        Map<String, Object> content = office.fromTemplate("competition");
        content.put("title", Map.of("zh", title, "en", title, "original", "ZH", "machine", false));
        content.put("industries", List.of("materials/composites"));
        String call =
                office.officer.post("/api/v1/calls", content).body().path("id").asString();
        office.caughtUp("calls");
        return call;
    }

    private Document feed(String query) throws Exception {
        Answer feed = server.visitor().get("/feeds/calls.atom?" + query);
        assertThat(feed.status()).as(feed.text()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        return parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> entries(Document feed) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, "entry");
        List<Element> entries = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            entries.add((Element) found.item(i));
        }
        return entries;
    }

    private static String text(Element entry, String name) {
        return entry.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    @Test
    void a_call_is_in_the_feed_once_it_is_opened_and_comes_first_when_it_is_changed() throws Exception {
        String narrowed = "industry=materials/composites&lang=EN";
        String hostile = "复合材料 <script>alert(1)</script> & more";
        String first = drafted(hostile);
        assertThat(entries(feed(narrowed))).extracting(each -> text(each, "id")).doesNotContain("urn:uuid:" + first);
        office.officer.post("/api/v1/calls/" + first + "/opening", Map.of());
        String second = drafted("第二份");
        office.officer.post("/api/v1/calls/" + second + "/opening", Map.of());
        office.caughtUp("calls");
        List<Element> before = entries(feed(narrowed));
        assertThat(before).extracting(each -> text(each, "id")).startsWith("urn:uuid:" + second, "urn:uuid:" + first);
        assertThat(text(before.get(1), "title")).startsWith(hostile);
        office.officer.post(
                "/api/v1/calls/" + first + "/extensions",
                Map.of(
                        "closes",
                        AGrantOffice.deadline(Instant.now().plus(60, ChronoUnit.DAYS)),
                        "reason",
                        Map.of("zh", "顺延。", "original", "ZH", "machine", false)));
        office.caughtUp("calls");
        Document after = feed(narrowed);
        assertThat(entries(after).getFirst())
                .satisfies(each -> assertThat(text(each, "id")).isEqualTo("urn:uuid:" + first));
        assertThat(text(entries(after).getFirst(), "updated"))
                .isGreaterThan(text(entries(after).getFirst(), "published"))
                .isEqualTo(text(after.getDocumentElement(), "updated"));
    }

    @Test
    void a_feed_says_where_it_is_itself() throws Exception {
        Document feed = feed("lang=ZH&q=" + "%E6%BE%84%E6%B9%96");
        Element self = (Element) feed.getElementsByTagNameNS(ATOM, "link").item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("href")).endsWith("/feeds/calls.atom?lang=ZH&q=%E6%BE%84%E6%B9%96");
    }
}
