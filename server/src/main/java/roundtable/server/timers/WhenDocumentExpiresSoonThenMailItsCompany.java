package roundtable.server.timers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Language;
import roundtable.projections.organisations.Vaults;
import roundtable.projections.organisations.Vaults.Expiring;
import roundtable.projections.people.Memberships;
import roundtable.server.forms.VaultVocabulary;
import roundtable.server.http.Moments;
import roundtable.server.mail.Addressed;

/**
 * Mails those who may fill a company's vault that a document in it is about to expire: thirty days before, and again on the day
 * before. Several nodes may look, and look again: each mail is written once. One deposited with less than thirty days left is
 * told of at once; one that was replaced or taken out no more.
 */
@Component
class WhenDocumentExpiresSoonThenMailItsCompany {

    /** How long before, in days. */
    static final int SOON = 30;

    private final Vaults vaults;
    private final VaultVocabulary vocabulary;
    private final Memberships memberships;
    private final Addressed mail;
    private final InstantSource clock;
    private final Readiness server;

    WhenDocumentExpiresSoonThenMailItsCompany(
            Vaults vaults,
            VaultVocabulary vocabulary,
            Memberships memberships,
            Addressed mail,
            InstantSource clock,
            Readiness server) {
        this.vaults = vaults;
        this.vocabulary = vocabulary;
        this.memberships = memberships;
        this.mail = mail;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.tell-expiring-every:PT10M}")
    void look() {
        if (server.isReady()) {
            tell(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    /** Tells what there is to be told on a day. */
    void tell(LocalDate today) {
        Map<String, Integer> terms = vocabulary.documents().stream()
                .filter(kind -> kind.freshMonths() != null)
                .collect(Collectors.toMap(VaultVocabulary.Document::code, VaultVocabulary.Document::freshMonths));
        vaults.expiring(today, today.plusDays(SOON), terms).forEach(document -> tell(document, today));
    }

    private void tell(Expiring document, LocalDate today) {
        String when = document.goodUntil().isAfter(today.plusDays(1)) ? "soon" : "tomorrow";
        for (PersonId person : memberships.holding(Right.WRITE, document.organisation(), Role.FOUNDER)) {
            mail.tellOnce(
                    person,
                    "document-expires/" + document.document() + "/" + when + "/" + person,
                    "document-expires",
                    "/organisations/" + document.organisation() + "?tab=vault",
                    language -> Map.of(
                            "kind", kind(document.kind(), language),
                            "day", Moments.said(document.goodUntil(), language)));
        }
    }

    private String kind(String code, Language language) {
        return vocabulary
                .document(code)
                .map(kind -> language == Language.ZH ? kind.zh() : kind.en())
                .orElse(code);
    }
}
