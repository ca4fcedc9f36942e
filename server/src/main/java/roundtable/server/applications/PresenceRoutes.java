package roundtable.server.applications;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;
import roundtable.server.applications.Presence.Here;
import roundtable.server.applications.Writing.Ground;
import roundtable.server.http.Asked;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/applications/{id}/draft/presence}: a page says where in a draft it is, and hears who else is there. */
@RestController
@RequestMapping("/api/v1/applications/{application}/draft/presence")
class PresenceRoutes {

    private final Writing writing;
    private final Drafts drafts;
    private final Presence presence;
    private final DraftNews news;
    private final People people;
    private final JsonMapper json;

    PresenceRoutes(Writing writing, Drafts drafts, Presence presence, DraftNews news, People people, JsonMapper json) {
        this.writing = writing;
        this.drafts = drafts;
        this.presence = presence;
        this.news = news;
        this.people = people;
        this.json = json;
    }

    /**
     * Where a page is.
     *
     * @param page an id of its own, which it makes up when it opens
     * @param section code of the part of the form it shows; null where it shows the whole
     * @param question whose answer one is at; null where one is at none
     */
    record Place(
            UUID page, @Nullable String section, @Nullable String question) {}

    /**
     * Who else is there.
     *
     * @param revision of the draft, by which a page sees whether it has the latest
     */
    record PresenceAnswer(long revision, List<Colleague> colleagues) {}

    /**
     * Somebody who has it open too.
     *
     * @param page the window that they opened last
     * @param own whether it is who asks, in another window
     */
    record Colleague(
            UUID page,
            String name,
            boolean own,
            @Nullable String section,
            @Nullable String question) {}

    /** To be said again every ten seconds or so; who has not for half a minute is gone. */
    @PutMapping
    PresenceAnswer announce(@PathVariable ApplicationId application, @RequestBody Place body, Asked asked) {
        Ground ground = writing.ground(application, asked.viewer());
        long revision = drafts.revision(application);
        if (presence.announce(application, here(body, ground, asked.person()))) {
            news.tell(application, revision);
        }
        Collection<Here> others = others(application, body.page(), asked.person());
        Map<PersonId, String> names =
                people.names(others.stream().map(Here::person).toList());
        return new PresenceAnswer(
                revision,
                others.stream()
                        .map(here -> new Colleague(
                                here.page(),
                                String.valueOf(names.get(here.person())),
                                here.person().equals(asked.person()),
                                here.section(),
                                here.question()))
                        .toList());
    }

    /** Each but once, in the window that they opened last. */
    private Collection<Here> others(ApplicationId application, UUID page, PersonId person) {
        Map<PersonId, Here> others = new LinkedHashMap<>();
        for (Here here : presence.of(application)) {
            if (!(here.page().equals(page) && here.person().equals(person))) {
                others.put(here.person(), here);
            }
        }
        return others.values();
    }

    /** The page closes. */
    @DeleteMapping("/{page}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> leave(@PathVariable ApplicationId application, @PathVariable UUID page, Asked asked) {
        writing.ground(application, asked.viewer());
        if (presence.leave(application, asked.person(), page)) {
            news.tellWhoIsLeft(application, drafts.revision(application));
        }
        return ResponseEntity.noContent().build();
    }

    /** Only what the form has is kept: others read it as a place in the form. */
    private Here here(Place place, Ground ground, PersonId person) {
        for (JsonNode section : json.readTree(ground.call().form().layout()).path("sections")) {
            String code = section.path("code").asString("");
            if (code.equals(place.section())) {
                for (JsonNode question : section.path("questions")) {
                    if (question.path("name").asString("").equals(place.question())) {
                        return new Here(person, place.page(), code, place.question());
                    }
                }
                return new Here(person, place.page(), code, null);
            }
        }
        return new Here(person, place.page(), null, null);
    }
}
