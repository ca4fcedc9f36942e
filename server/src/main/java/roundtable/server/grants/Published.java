package roundtable.server.grants;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.awards.RegisteredAwards;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.projections.calls.PublishedCalls;
import roundtable.server.grants.Said.ApplicationForm;
import roundtable.server.grants.Said.Award;
import roundtable.server.grants.Said.AwardDates;
import roundtable.server.grants.Said.AwardFunding;
import roundtable.server.grants.Said.Choice;
import roundtable.server.grants.Said.Competition;
import roundtable.server.grants.Said.CompetitionDates;
import roundtable.server.grants.Said.CompetitionForms;
import roundtable.server.grants.Said.CustomField;
import roundtable.server.grants.Said.Identifier;
import roundtable.server.grants.Said.Identifiers;
import roundtable.server.grants.Said.Opportunity;
import roundtable.server.grants.Said.OpportunityDates;
import roundtable.server.grants.Said.OpportunityFunding;
import roundtable.server.grants.Said.Parties;
import roundtable.server.grants.Said.Reference;
import roundtable.server.grants.Said.Registry;
import roundtable.server.grants.Said.SingleDate;
import tools.jackson.databind.json.JsonMapper;

/** Our records in the protocol's words, in one of our languages; opportunities carry both in a custom field. */
@Component
class Published {

    private static final String THE_FORM = "application";
    private static final List<Choice> ORGANISATIONS = List.of(Choice.of("organization"));
    private static final Text POSTED = Text.of("发布", "Published");
    private static final Text OPENS = Text.of("开始受理", "Opens");
    private static final Text CLOSES = Text.of("申报截止", "Deadline");
    private static final Text AWARDED = Text.of("企业接受资助", "Accepted by the company");

    private final JsonMapper json;
    private final URI page;

    Published(JsonMapper json, @Value("${roundtable.public-url}") String page) {
        this.json = json;
        this.page = URI.create(page);
    }

    /** Lasting: derived from the call's id. */
    static UUID competition(CallId call) {
        return Uuids.derived(call.toString(), "common-grants-competition");
    }

    /** Lasting: derived from the call's id. A correction of the form is a new version of the same. */
    static UUID form(CallId call) {
        return Uuids.derived(call.toString(), "common-grants-form");
    }

    /** The protocol's status of a call in a phase. */
    static String status(Phase phase) {
        return switch (phase) {
            case UPCOMING -> "forecasted";
            case RECEIVING -> "open";
            case OVER, CLOSED -> "closed";
            case CANCELLED, DRAFT -> "custom";
        };
    }

    /** The protocol's status of an award. */
    static String status(boolean revoked) {
        return revoked ? "cancelled" : "awarded";
    }

    Opportunity opportunity(PublishedCalls.Published call, Language language) {
        return opportunity(call, language, null);
    }

    Opportunity withCompetition(PublishedCalls.Published call, Language language) {
        return opportunity(call, language, List.of(competition(call, language)));
    }

    private Opportunity opportunity(
            PublishedCalls.Published call, Language language, @Nullable List<Competition> competitions) {
        return new Opportunity(
                call.id().value(),
                call.title().in(language),
                call.phase() == Phase.CANCELLED ? cancelled(call, language) : Choice.of(status(call.phase())),
                call.description().in(language),
                new OpportunityFunding(call.budget(), call.ceiling()),
                new OpportunityDates(
                        date(POSTED, call.openedAt(), call, language),
                        date(CLOSES, call.closes(), call, language),
                        Map.of("openDate", date(OPENS, call.opens(), call, language))),
                ORGANISATIONS,
                page.resolve("/" + (language == Language.ZH ? "zh" : "en") + "/calls/" + call.id())
                        .toString(),
                fields(
                        text("number", call.number()),
                        text("kind", call.kind().name()),
                        text("timeZone", call.zone().toString()),
                        new CustomField("authority", "object", named(call.authority(), call.authorityName(), language)),
                        new CustomField(
                                "industries",
                                "array",
                                call.industries().stream().map(Industry::code).toList()),
                        new CustomField(
                                "translations",
                                "object",
                                Map.of("zh", words(call, Language.ZH), "en", words(call, Language.EN)))),
                call.draftedAt(),
                call.modifiedAt(),
                competitions);
    }

    Competition competition(PublishedCalls.Published call, Language language) {
        Choice status = switch (call.phase()) {
            case UPCOMING, DRAFT -> Choice.custom("upcoming", null);
            case RECEIVING -> Choice.of("open");
            case OVER, CLOSED -> Choice.of("closed");
            case CANCELLED -> cancelled(call, language);
        };
        return new Competition(
                competition(call.id()),
                call.id().value(),
                call.title().in(language),
                status,
                new CompetitionDates(
                        date(OPENS, call.opens(), call, language), date(CLOSES, call.closes(), call, language)),
                new CompetitionForms(Map.of(THE_FORM, form(call, language)), Map.of("required", List.of(THE_FORM))),
                ORGANISATIONS,
                fields(text("timeZone", call.zone().toString())),
                call.draftedAt(),
                call.modifiedAt());
    }

    ApplicationForm form(PublishedCalls.Published call, Language language) {
        return new ApplicationForm(
                form(call.id()),
                call.number() + " " + call.title().in(language),
                call.form().fingerprint(),
                Objects.requireNonNull(json.readTree(call.form().schema())),
                JsonForms.layout(
                        Objects.requireNonNull(json.readTree(call.form().layout())), language),
                fields(
                        text("opportunityId", call.id().toString()),
                        text("competitionId", competition(call.id()).toString())),
                call.openedAt(),
                call.formModifiedAt());
    }

    Award award(RegisteredAwards.Registered award, Language language) {
        return new Award(
                award.id().value(),
                award.title().in(language),
                new Identifiers(Map.of(
                        "awd:roundtable:number",
                        new Identifier(new Registry("awd:roundtable:number"), award.number()))),
                award.purpose().in(language),
                Choice.of(status(award.revoked())),
                new AwardFunding(award.amount()),
                new AwardDates(SingleDate.of(AWARDED.in(language), award.acceptedAt(), award.zone())),
                Reference.titled(award.call().value(), award.title().in(language)),
                new Parties(named(award.authority(), award.authorityName(), language)),
                new Parties(named(award.company(), award.companyName(), language)),
                page.resolve("/verify/" + award.number()).toString(),
                award.acceptedAt(),
                award.modifiedAt());
    }

    private static Choice cancelled(PublishedCalls.Published call, Language language) {
        Text reason = call.cancellation();
        return Choice.custom("cancelled", reason == null ? null : reason.in(language));
    }

    private static SingleDate date(Text name, Instant at, PublishedCalls.Published call, Language language) {
        return SingleDate.of(name.in(language), at, call.zone());
    }

    /** By its id where its name is not known yet: the rows of a call and of an organisation do not follow together. */
    private static Reference named(OrganisationId id, @Nullable Text name, Language language) {
        return Reference.named(id.value(), name == null ? id.toString() : name.in(language));
    }

    private static Map<String, String> words(PublishedCalls.Published call, Language language) {
        return Map.of(
                "title", call.title().in(language),
                "summary", call.summary().in(language),
                "description", call.description().in(language));
    }

    private static CustomField text(String name, String value) {
        return new CustomField(name, "string", value);
    }

    private static Map<String, CustomField> fields(CustomField... fields) {
        Map<String, CustomField> byName = new LinkedHashMap<>();
        for (CustomField field : fields) {
            byName.put(field.name(), field);
        }
        return byName;
    }
}
