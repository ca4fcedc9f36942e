package roundtable.server.mail;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.server.http.Sentences;
import roundtable.server.people.People;
import roundtable.server.people.People.Person;

/**
 * Mails people in their own language, once for each event and person, with a link to the page it is about: at once, in the
 * morning, or not at all, as each has chosen for mails of this kind.
 */
@Component
public class Addressed {

    private final Mail mail;
    private final Digests digests;
    private final MailSettings settings;
    private final People people;
    private final Sentences sentences;
    private final Links links;
    private final InstantSource clock;

    Addressed(
            Mail mail,
            Digests digests,
            MailSettings settings,
            People people,
            Sentences sentences,
            Links links,
            InstantSource clock) {
        this.mail = mail;
        this.digests = digests;
        this.settings = settings;
        this.people = people;
        this.sentences = sentences;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Mails a person; nothing where they are erased.
     *
     * @param page below the language: {@code /reviews/…}; the mail's {@code {link}}
     * @param facts what else the template names, in the person's language
     */
    public void tell(
            PersonId person, Cause cause, String template, String page, Function<Language, Map<String, String>> facts) {
        tellOnce(person, cause.event() + "/" + template + "/" + person, template, page, facts);
    }

    /**
     * The same where no event causes it: once for each {@code reason}.
     *
     * @param reason names the person too
     */
    public void tellOnce(
            PersonId person,
            String reason,
            String template,
            String page,
            Function<Language, Map<String, String>> facts) {
        people.find(person).ifPresent(found -> tell(found, reason, template, page, facts, _ -> null));
    }

    /**
     * The same, of what the person has asked to be told of: at once, whatever else they have chosen.
     *
     * @param unsubscribe below the installation's address: where a request without a sign-in ends these mails (RFC 8058)
     */
    public void tellSubscriber(
            PersonId person,
            String reason,
            String template,
            String page,
            String unsubscribe,
            Function<Language, Map<String, String>> facts) {
        people.find(person).ifPresent(found -> {
            Language language = found.language();
            mail.sendOnce(
                    reason,
                    found.mail(),
                    language,
                    template,
                    all(facts, page, language),
                    Beside.unsubscribedBy(links.below(unsubscribe)));
        });
    }

    /**
     * The same, of what a person looks for: as they have chosen for this and for mails of its kind, whichever is the quieter. In
     * the morning one line says that there is something, however much it is.
     *
     * @param unsubscribe as for a subscriber
     */
    public void tellOfFinds(
            PersonId person,
            String reason,
            Delivery wanted,
            String template,
            String page,
            String unsubscribe,
            Function<Language, Map<String, String>> facts) {
        MailKind kind = MailKind.of(template);
        people.find(person).ifPresent(found -> {
            Language language = found.language();
            Map<String, String> all = all(facts, page, language);
            switch (wanted.quieter(settings.of(person, kind))) {
                case AT_ONCE ->
                    mail.sendOnce(
                            reason,
                            found.mail(),
                            language,
                            template,
                            all,
                            new Beside(foot(kind, language), null, links.below(unsubscribe)));
                case DAILY -> {
                    if (!digests.holds(person, kind)) {
                        digests.gather(
                                reason, person, kind, Mail.subject(template, language, all), page, clock.instant());
                    }
                }
                case NEVER -> {}
            }
        });
    }

    /**
     * The same, with an event for the person's calendar; a digest leads to the page alone.
     *
     * @param attached by the person's address and language; null where there is none
     */
    public void tell(
            PersonId person,
            Cause cause,
            String template,
            String page,
            Function<Language, Map<String, String>> facts,
            Function<Person, @Nullable Attached> attached) {
        people.find(person)
                .ifPresent(found ->
                        tell(found, cause.event() + "/" + template + "/" + person, template, page, facts, attached));
    }

    private void tell(
            Person person,
            String reason,
            String template,
            String page,
            Function<Language, Map<String, String>> facts,
            Function<Person, @Nullable Attached> attached) {
        MailKind kind = MailKind.of(template);
        Language language = person.language();
        Map<String, String> all = all(facts, page, language);
        switch (settings.of(person.id(), kind)) {
            case AT_ONCE ->
                mail.sendOnce(
                        reason,
                        person.mail(),
                        language,
                        template,
                        all,
                        new Beside(foot(kind, language), attached.apply(person), null));
            case DAILY ->
                digests.gather(reason, person.id(), kind, Mail.subject(template, language, all), page, clock.instant());
            case NEVER -> {}
        }
    }

    private Map<String, String> all(Function<Language, Map<String, String>> facts, String page, Language language) {
        Map<String, String> all = new HashMap<>(facts.apply(language));
        all.put("link", links.to(page, language));
        return all;
    }

    private @Nullable String foot(MailKind kind, Language language) {
        return kind == MailKind.ACCOUNT ? null : sentences.of("word.mail.footer", links.settings(language), language);
    }

    /** A page's address in a language. */
    public String link(String page, Language language) {
        return links.to(page, language);
    }
}
