package roundtable.server.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Id;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.Registration;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.applications.ApplicationPage;
import roundtable.projections.applications.ApplicationPage.PaperLine;
import roundtable.projections.applications.Applications;
import roundtable.projections.organisations.OrganisationPage;
import roundtable.projections.organisations.Organisations;
import roundtable.projections.organisations.Vaults;
import roundtable.projections.people.Viewer;
import roundtable.server.forms.Questions;
import roundtable.server.forms.VaultVocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * All that an organisation has said and handed in once: by the register, in its vault, and with its applications. Of each
 * thing the latest counts, whoever took it down.
 */
@Component
public class Vault {

    private static final String COMPANY_NAME = "company-name";
    private static final String CREDIT_CODE = "credit-code";

    private final Vaults vaults;
    private final Applications applications;
    private final Organisations organisations;
    private final VaultVocabulary vocabulary;
    private final JsonMapper json;

    Vault(
            Vaults vaults,
            Applications applications,
            Organisations organisations,
            VaultVocabulary vocabulary,
            JsonMapper json) {
        this.vaults = vaults;
        this.applications = applications;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.json = json;
    }

    /** How something came to be known. */
    public enum Source {
        /** As it was registered, and verified. */
        REGISTER,
        /** Stated or deposited in the vault itself. */
        VAULT,
        /** Handed in with an application. */
        APPLICATION
    }

    /**
     * Where something is from, and since when it is known.
     *
     * @param application with which it was handed in, or null
     * @param number of that application, or null
     */
    public record Origin(
            Source source,
            Instant at,
            @Nullable ApplicationId application,
            @Nullable String number) {}

    /**
     * Something known.
     *
     * @param key a fact's code; for an answer to a question that names none, its wording
     * @param value as a form's answer
     * @param said the words of the form for a choice; null where the value speaks for itself
     * @param freshUntil null where it stays good until there is a newer one
     */
    public record Fact(
            String key,
            JsonNode value,
            @Nullable Text said,
            Origin origin,
            @Nullable Instant freshUntil) {

        public boolean isFreshAt(Instant moment) {
            return freshUntil == null || !moment.isAfter(freshUntil);
        }
    }

    /**
     * A document there is.
     *
     * @param id null where it was handed in with an application
     * @param owner under whom its bytes are kept
     * @param key a kind's code; for a paper to a question that names none, its wording
     * @param name null once erased
     * @param goodUntil the last day on which it is taken unasked; null where it does not expire
     */
    public record Document(
            @Nullable VaultDocumentId id,
            Id owner,
            String key,
            String sha256,
            String mediaType,
            @Nullable String name,
            long size,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate goodUntil,
            Origin origin) {

        public boolean isGoodOn(LocalDate day) {
            return goodUntil == null || !day.isAfter(goodUntil);
        }
    }

    /** @param documents the latest first */
    public record Contents(Map<String, Fact> facts, List<Document> documents) {}

    /** By what an answer to a question is known again. */
    public static String keyOf(Questions.Asked question) {
        String named = question.widget().equals("files") ? question.document() : question.fact();
        return named == null ? question.widget() + ":" + question.label().strip() : named;
    }

    /** As it stood at a moment; empty for whoever is no member. */
    public Contents asOf(OrganisationId organisation, Viewer viewer, Instant moment) {
        List<Fact> facts = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        if (!Vaults.opensTo(organisation, viewer)) {
            return new Contents(Map.of(), List.of());
        }
        for (ApplicationPage page : applications.handedInBy(organisation, viewer, moment)) {
            takeDown(page, facts, documents);
        }
        for (Vaults.Stated stated : vaults.facts(organisation, viewer, moment)) {
            if (stated.value() != null) {
                facts.add(fact(
                        stated.fact(),
                        Objects.requireNonNull(json.readTree(stated.value())),
                        null,
                        new Origin(Source.VAULT, stated.at(), null, null)));
            }
        }
        vaults.documents(organisation, viewer, moment)
                .forEach(deposited -> documents.add(document(organisation, deposited)));
        documents.sort(
                Comparator.comparing((Document each) -> each.origin().at()).reversed());
        Map<String, Fact> latest = new LinkedHashMap<>();
        facts.sort(Comparator.comparing((Fact each) -> each.origin().at()));
        facts.forEach(fact -> latest.put(fact.key(), fact));
        organisations
                .page(organisation, viewer)
                .ifPresent(page -> registered(page, moment).forEach(fact -> latest.put(fact.key(), fact)));
        return new Contents(latest, documents);
    }

    private void takeDown(ApplicationPage page, List<Fact> facts, List<Document> documents) {
        if (page.form() == null || page.answers() == null) {
            return;
        }
        Origin origin =
                new Origin(Source.APPLICATION, Objects.requireNonNull(page.submittedAt()), page.id(), page.number());
        JsonNode answers = json.readTree(page.answers());
        Map<String, String> keys = new HashMap<>();
        JsonNode layout = json.readTree(page.form().layout());
        for (Questions.Asked question : Questions.all(layout)) {
            keys.put(question.name(), keyOf(question));
            JsonNode answer = answers.path(question.name());
            if (!answer.isMissingNode() && !question.widget().equals("files")) {
                facts.add(fact(keyOf(question), answer, Questions.said(layout, question.name(), answer), origin));
            }
        }
        for (PaperLine paper : page.papers()) {
            String key = keys.get(paper.question());
            if (key != null) {
                documents.add(new Document(
                        null,
                        page.id(),
                        key,
                        paper.sha256(),
                        paper.mediaType(),
                        paper.name(),
                        paper.size(),
                        null,
                        null,
                        goodUntil(key, dayOf(origin.at()), null),
                        origin));
            }
        }
    }

    private Fact fact(String key, JsonNode value, @Nullable Text said, Origin origin) {
        Integer months =
                vocabulary.fact(key).map(VaultVocabulary.Fact::freshMonths).orElse(null);
        Instant until = months == null
                ? null
                : origin.at().atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        return new Fact(key, value, said, origin, until);
    }

    private Document document(OrganisationId organisation, Vaults.Deposited deposited) {
        LocalDate since = deposited.issuedOn() == null ? dayOf(deposited.at()) : deposited.issuedOn();
        return new Document(
                deposited.id(),
                organisation,
                deposited.kind(),
                deposited.sha256(),
                deposited.mediaType(),
                deposited.name(),
                deposited.size(),
                deposited.issuer(),
                deposited.issuedOn(),
                goodUntil(deposited.kind(), since, deposited.expiresOn()),
                new Origin(Source.VAULT, deposited.at(), null, null));
    }

    /** The day it says itself; else as long after its issue as documents of its kind are taken. */
    private @Nullable LocalDate goodUntil(String kind, LocalDate since, @Nullable LocalDate expires) {
        if (expires != null) {
            return expires;
        }
        return vocabulary
                .document(kind)
                .map(VaultVocabulary.Document::freshMonths)
                .map(since::plusMonths)
                .orElse(null);
    }

    /** What a verified organisation's registration says, as of the day of its verification on. */
    private static List<Fact> registered(OrganisationPage page, Instant moment) {
        Instant at = page.verifiedAt();
        if (at == null || at.isAfter(moment)) {
            return List.of();
        }
        Origin origin = new Origin(Source.REGISTER, at, null, null);
        List<Fact> facts = new ArrayList<>();
        Text name = page.name();
        facts.add(new Fact(COMPANY_NAME, StringNode.valueOf(name.in(Language.ZH)), null, origin, null));
        if (page.registration() instanceof Registration.Chinese chinese) {
            facts.add(new Fact(CREDIT_CODE, StringNode.valueOf(chinese.creditCode()), null, origin, null));
        }
        return facts;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
