package roundtable.server.calls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import roundtable.commands.calls.CallKind;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.projections.calls.CallPage;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Moments;

/** {@code /feeds/calls.atom}: the published calls as an Atom feed (RFC 4287), narrowed as the public list is. */
@RestController
class CallFeedRoutes {

    private static final int MOST = 50;
    private static final String PLACE = "/feeds/calls.atom";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Calls calls;
    private final InstantSource clock;
    private final String address;

    CallFeedRoutes(Calls calls, InstantSource clock, @Value("${roundtable.public-url}") String address) {
        this.calls = calls;
        this.clock = clock;
        this.address = address;
    }

    /** What was opened or changed last comes first; at most fifty. */
    @GetMapping(path = PLACE, produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] feed(
            @RequestParam(defaultValue = "ZH") Language lang,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) CallPage.@Nullable Phase phase,
            @RequestParam(required = false) @Nullable CallKind kind,
            @RequestParam(required = false) @Nullable Industry industry)
            throws XMLStreamException {
        Instant now = clock.instant();
        Calls.Wanted wanted = new Calls.Wanted(q, phase, kind, industry, null);
        List<CallPage> pages = calls.list(wanted, Viewer.PUBLIC, now, null, MOST).items().stream()
                .flatMap(line -> calls.page(line.id(), Viewer.PUBLIC, now).stream())
                .sorted(Comparator.comparing(CallFeedRoutes::changed).reversed())
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", lang == Language.ZH ? "zh-CN" : "en");
        text(xml, "id", address + PLACE);
        text(xml, "title", lang == Language.ZH ? "圆桌 · 申报公告" : "Roundtable · Calls");
        text(xml, "updated", (pages.isEmpty() ? Instant.EPOCH : changed(pages.getFirst())).toString());
        link(xml, "self", self(lang, wanted));
        link(xml, "alternate", page(lang, ""));
        for (CallPage page : pages) {
            entry(xml, page, lang);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, CallPage page, Language language) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + page.id());
        text(xml, "title", page.title().in(language) + " " + page.number());
        link(xml, "alternate", page(language, "/" + page.id()));
        text(xml, "published", opened(page).toString());
        text(xml, "updated", changed(page).toString());
        xml.writeStartElement("author");
        text(
                xml,
                "name",
                page.authorityName() == null ? "–" : page.authorityName().in(language));
        xml.writeEndElement();
        for (Industry industry : page.industries()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", industry.code());
            xml.writeAttribute("label", industry.label().in(language));
        }
        text(xml, "summary", page.summary().in(language) + deadline(page, language));
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static String deadline(CallPage page, Language language) {
        String closes = Moments.said(page.closes(), page.zone(), language);
        return language == Language.ZH ? "截止：" + closes : " Closes " + closes + ".";
    }

    private String page(Language language, String below) {
        return address + (language == Language.ZH ? "/zh" : "/en") + "/calls" + below;
    }

    private String self(Language language, Calls.Wanted wanted) {
        UriComponentsBuilder self = UriComponentsBuilder.fromUriString(address + PLACE);
        self.queryParam("lang", language);
        Industry industry = wanted.industry();
        add(self, "q", wanted.text());
        add(self, "phase", wanted.phase());
        add(self, "kind", wanted.kind());
        add(self, "industry", industry == null ? null : industry.code());
        return self.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder self, String name, @Nullable Object value) {
        if (value != null) {
            self.queryParam(name, value);
        }
    }

    private static Instant opened(CallPage page) {
        return Objects.requireNonNull(page.openedAt(), "the public sees what was opened");
    }

    /** When it was opened, or last extended, corrected or ended. */
    private static Instant changed(CallPage page) {
        Stream<Instant> changes = page.changes().stream().map(CallPage.Change::at);
        return Stream.concat(Stream.of(opened(page)), Stream.concat(changes, Stream.ofNullable(page.endedAt())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
