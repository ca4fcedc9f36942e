package roundtable.server.conversations;

import static roundtable.commands.Refused.refuse;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.conversations.ConversationCommand.AcceptMeeting;
import roundtable.commands.conversations.ConversationCommand.CancelMeeting;
import roundtable.commands.conversations.ConversationCommand.CorrectMessage;
import roundtable.commands.conversations.ConversationCommand.MoveMeeting;
import roundtable.commands.conversations.ConversationCommand.OpenConversation;
import roundtable.commands.conversations.ConversationCommand.PostMessage;
import roundtable.commands.conversations.ConversationCommand.ProposeMeeting;
import roundtable.commands.conversations.ConversationCommand.WithdrawMessage;
import roundtable.commands.conversations.ConversationId;
import roundtable.commands.conversations.ConversationRefusal.ConversationIsOver;
import roundtable.commands.conversations.MeetingId;
import roundtable.commands.conversations.MessageId;
import roundtable.commands.conversations.Side;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.conversations.ConversationPage;
import roundtable.projections.conversations.ConversationPage.EnclosureLine;
import roundtable.projections.conversations.ConversationPage.MeetingLine;
import roundtable.projections.conversations.ConversationPage.MeetingState;
import roundtable.projections.conversations.ConversationPage.MessageLine;
import roundtable.projections.conversations.Conversations;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;
import roundtable.server.documents.Documents;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;

/** {@code /api/v1/applications/{application}/table}: what its two sides say to each other; {@code /api/v1/tables}: what waits there. */
@RestController
@RequestMapping("/api/v1")
class ConversationRoutes {

    private static final String READER = "conversations";
    private static final String TABLE = "/applications/{application}/table";

    private final Desk desk;
    private final Conversations conversations;
    private final Readings readings;
    private final Uploaded uploaded;
    private final Documents documents;
    private final Memberships memberships;
    private final People people;
    private final MeetingCalendar calendar;
    private final InstantSource clock;

    ConversationRoutes(
            Desk desk,
            Conversations conversations,
            Readings readings,
            Uploaded uploaded,
            Documents documents,
            Memberships memberships,
            People people,
            MeetingCalendar calendar,
            InstantSource clock) {
        this.desk = desk;
        this.conversations = conversations;
        this.readings = readings;
        this.uploaded = uploaded;
        this.documents = documents;
        this.memberships = memberships;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A message.
     *
     * @param enclosed hashes of what its writer has uploaded for it
     */
    record Post(String words, List<PersonId> mentions, List<String> enclosed) {}

    record Correct(String words, List<PersonId> mentions) {}

    /**
     * When and where to meet.
     *
     * @param times one to three, for the other side to choose from
     * @param place a room, an address, or a link
     */
    record Meet(List<Instant> times, ZoneId zone, int minutes, String place) {}

    record Accept(Instant time) {}

    /** @param version of the page that was read */
    record Read(long version) {}

    /** Somebody at the table, who can be mentioned. */
    record Seat(PersonId person, String name, Side side) {}

    /**
     * A table with the names of its people.
     *
     * @param names by person id, also of those who have left; whoever is erased reads as such
     * @param read up to which version the viewer has read; -1 where they have read nothing
     */
    record TableAnswer(ConversationPage table, List<Seat> seats, Map<String, String> names, long read) {}

    /** Where something waits for the viewer: messages they have not read, times to meet that they have not answered. */
    @GetMapping("/tables")
    List<Conversations.Line> waiting(Asked asked) {
        return conversations.waiting(asked.viewer(), readings.of(asked.person()), clock.instant());
    }

    @GetMapping(TABLE)
    TableAnswer table(@PathVariable ApplicationId application, Asked asked) {
        ConversationPage page = page(application, asked.viewer());
        List<Seat> seats = new ArrayList<>(seats(page.company(), Role.FOUNDER, Side.APPLICANT));
        seats.addAll(seats(page.call().authority(), Role.OFFICER, Side.AUTHORITY));
        return new TableAnswer(
                page,
                seats,
                HistoryTab.byText(people.names(peopleOf(page))),
                readings.of(asked.person(), ConversationId.about(application)));
    }

    /** Sits down first. Before the application is handed in, this invites its authority. */
    @PostMapping(TABLE)
    ResponseEntity<Done> open(@PathVariable ApplicationId application, Asked asked) {
        theySit(asked);
        return desk.change(new OpenConversation(application), asked, READER);
    }

    @PutMapping(TABLE + "/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> read(@PathVariable ApplicationId application, @RequestBody Read body, Asked asked) {
        ConversationPage page = page(application, asked.viewer());
        readings.note(
                asked.person(), ConversationId.about(application), Math.clamp(body.version(), -1, page.version()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping(TABLE + "/messages")
    ResponseEntity<Done> post(@PathVariable ApplicationId application, @RequestBody Post body, Asked asked) {
        theySit(asked);
        ConversationId conversation = ConversationId.about(application);
        PostMessage command = new PostMessage(
                conversation,
                new MessageId(Uuids.next()),
                body.words(),
                body.mentions(),
                uploaded.enclosed(conversation, asked.person(), body.enclosed()));
        return desk.change(command, asked, READER);
    }

    @PutMapping(TABLE + "/messages/{message}")
    ResponseEntity<Done> correct(
            @PathVariable ApplicationId application,
            @PathVariable MessageId message,
            @RequestBody Correct body,
            Asked asked) {
        theySit(asked);
        return desk.change(
                new CorrectMessage(ConversationId.about(application), message, body.words(), body.mentions()),
                asked,
                READER);
    }

    @DeleteMapping(TABLE + "/messages/{message}")
    ResponseEntity<Done> withdraw(
            @PathVariable ApplicationId application, @PathVariable MessageId message, Asked asked) {
        theySit(asked);
        return desk.change(new WithdrawMessage(ConversationId.about(application), message), asked, READER);
    }

    /** The body is the file itself, of any content type but JSON. It is its uploader's alone until it is posted. */
    @PostMapping(TABLE + "/documents")
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded.File upload(
            @PathVariable ApplicationId application, @RequestParam String name, Asked asked, HttpServletRequest request)
            throws IOException {
        theySit(asked);
        refuse(page(application, asked.viewer()).over(), new ConversationIsOver());
        try (InputStream bytes = request.getInputStream()) {
            return uploaded.keep(ConversationId.about(application), asked.person(), name, bytes, clock.instant());
        }
    }

    /** The bytes of what lies beside a message. Always to be saved, never shown as a page of ours. */
    @GetMapping(TABLE + "/documents/{sha256}")
    ResponseEntity<Resource> document(
            @PathVariable ApplicationId application, @PathVariable String sha256, Viewer viewer) {
        EnclosureLine found = page(application, viewer).messages().stream()
                .flatMap(message -> message.enclosures().stream())
                .filter(enclosure -> enclosure.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new Refused(new NotFound()));
        Path bytes = documents
                .find(ConversationId.about(application), sha256)
                .orElseThrow(() -> new Refused(new NotFound()));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(found.name() == null ? sha256 : found.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .eTag("\"" + sha256 + "\"")
                .body(new FileSystemResource(bytes));
    }

    @PostMapping(TABLE + "/meetings")
    ResponseEntity<Done> propose(@PathVariable ApplicationId application, @RequestBody Meet body, Asked asked) {
        theySit(asked);
        return desk.change(
                new ProposeMeeting(
                        ConversationId.about(application),
                        new MeetingId(Uuids.next()),
                        body.times(),
                        body.zone(),
                        body.minutes(),
                        body.place()),
                asked,
                READER);
    }

    @PutMapping(TABLE + "/meetings/{meeting}")
    ResponseEntity<Done> move(
            @PathVariable ApplicationId application,
            @PathVariable MeetingId meeting,
            @RequestBody Meet body,
            Asked asked) {
        theySit(asked);
        return desk.change(
                new MoveMeeting(
                        ConversationId.about(application),
                        meeting,
                        body.times(),
                        body.zone(),
                        body.minutes(),
                        body.place()),
                asked,
                READER);
    }

    @PostMapping(TABLE + "/meetings/{meeting}/acceptance")
    ResponseEntity<Done> accept(
            @PathVariable ApplicationId application,
            @PathVariable MeetingId meeting,
            @RequestBody Accept body,
            Asked asked) {
        theySit(asked);
        return desk.change(new AcceptMeeting(ConversationId.about(application), meeting, body.time()), asked, READER);
    }

    @DeleteMapping(TABLE + "/meetings/{meeting}")
    ResponseEntity<Done> cancel(@PathVariable ApplicationId application, @PathVariable MeetingId meeting, Asked asked) {
        theySit(asked);
        return desk.change(new CancelMeeting(ConversationId.about(application), meeting), asked, READER);
    }

    /** A meeting whose time is agreed to, for a calendar (RFC 5545). */
    @GetMapping(TABLE + "/meetings/{meeting}/calendar")
    ResponseEntity<String> calendar(
            @PathVariable ApplicationId application, @PathVariable MeetingId meeting, Asked asked) {
        ConversationPage page = page(application, asked.viewer());
        MeetingCalendar.Agreed agreed = page.meetings().stream()
                .filter(line -> line.id().equals(meeting))
                .flatMap(line -> agreed(page, line, asked.language()).stream())
                .findFirst()
                .orElseThrow(() -> new Refused(new NotFound()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meeting.ics", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noCache())
                .body(calendar.published(agreed, asked.language(), clock.instant()));
    }

    private static Optional<MeetingCalendar.Agreed> agreed(ConversationPage page, MeetingLine line, Language language) {
        return Optional.ofNullable(line.agreed())
                .map(at -> new MeetingCalendar.Agreed(
                        page.application(),
                        line.id(),
                        said(page.companyName(), language),
                        said(page.call().authorityName(), language),
                        at,
                        line.minutes(),
                        line.place(),
                        line.sequence(),
                        line.state() == MeetingState.CANCELLED));
    }

    private static String said(@Nullable Text name, Language language) {
        return name == null ? "" : name.in(language);
    }

    private ConversationPage page(ApplicationId application, Viewer viewer) {
        return conversations.page(application, viewer).orElseThrow(() -> new Refused(new NotFound()));
    }

    private List<Seat> seats(OrganisationId organisation, Role role, Side side) {
        List<PersonId> sitting = memberships.holding(Right.WRITE, organisation, role);
        Map<PersonId, String> names = people.names(sitting);
        return sitting.stream()
                .map(person -> new Seat(person, names.getOrDefault(person, ""), side))
                .toList();
    }

    private static Set<PersonId> peopleOf(ConversationPage page) {
        Set<PersonId> all = new HashSet<>();
        if (page.openedBy() != null) {
            all.add(page.openedBy());
        }
        for (MessageLine message : page.messages()) {
            all.add(message.by());
            all.addAll(message.mentions());
        }
        page.meetings().forEach(meeting -> all.add(meeting.changedBy()));
        return all;
    }

    /** To read, one has to sit there; to say something, one has to be allowed to write for one's side. */
    private static void theySit(Asked asked) {
        asked.actingAs(asked.actor().is(Role.OFFICER) ? Role.OFFICER : Role.FOUNDER, Right.WRITE);
    }
}
