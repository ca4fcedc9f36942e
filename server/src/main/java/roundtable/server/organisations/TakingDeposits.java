package roundtable.server.organisations;

import static roundtable.commands.Refused.refuse;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Fitting;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.server.documents.DocumentRefusal.DocumentTooLarge;
import roundtable.server.documents.Documents;
import roundtable.server.documents.Uploads;
import roundtable.server.forms.Questions;
import roundtable.server.forms.VaultVocabulary;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.organisations.VaultRefusal.DocumentKindUnknown;
import roundtable.server.organisations.VaultRefusal.DocumentNameMissing;
import roundtable.server.organisations.VaultRefusal.TooManyUploads;

/** Takes documents into a vault, whichever way their bytes come. */
@Component
class TakingDeposits {

    private static final String READER = "organisations";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_UPLOADS = 20;

    private final Desk desk;
    private final VaultVocabulary vocabulary;
    private final Documents documents;
    private final Uploads uploads;

    TakingDeposits(Desk desk, VaultVocabulary vocabulary, Documents documents, Uploads uploads) {
        this.desk = desk;
        this.vocabulary = vocabulary;
        this.documents = documents;
        this.uploads = uploads;
    }

    /** A document that may come: who sends it may write there, and its kind is known. */
    record Expected(OrganisationId organisation, String kind, String name) {}

    /**
     * What stands on the paper itself, as far as its sender says.
     *
     * @param replaces the version whose place it takes
     */
    record Paper(
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable VaultDocumentId replaces) {}

    static void itIsTheirs(OrganisationId organisation, Asked asked) {
        Role role = asked.actor().is(Role.INVESTOR) ? Role.INVESTOR : Role.FOUNDER;
        OrganisationId acting = asked.actingAs(role, Right.WRITE);
        refuse(!acting.equals(organisation), new NotFound());
    }

    Expected expect(OrganisationId organisation, String kind, String name, Asked asked) {
        itIsTheirs(organisation, asked);
        refuse(vocabulary.document(kind).isEmpty(), new DocumentKindUnknown(kind));
        refuse(name.isBlank(), new DocumentNameMissing());
        Fitting.theLineFits("name", Text.en(name), LONGEST_NAME);
        return new Expected(organisation, kind, name.strip());
    }

    /** Asks before the first byte of an upload whether there is room. */
    void hasRoom(Expected expected, long size) throws IOException {
        refuse(uploads.of(expected.organisation()) >= MOST_UPLOADS, new TooManyUploads(MOST_UPLOADS));
        refuse(size > Documents.LARGEST, new DocumentTooLarge(expected.name(), Documents.LARGEST / Questions.MEGABYTE));
    }

    /** Keeps a document as what its bytes say it is, and records that it was deposited. */
    ResponseEntity<Done> take(Expected expected, InputStream bytes, Paper paper, Asked asked) throws IOException {
        Documents.Kept kept = documents.keep(expected.organisation(), bytes, expected.name(), List.of());
        String issuer = paper.issuer();
        DepositDocument deposit = new DepositDocument(
                expected.organisation(),
                new VaultDocumentId(Uuids.next()),
                expected.kind(),
                kept.sha256(),
                kept.mediaType(),
                expected.name(),
                kept.size(),
                issuer == null || issuer.isBlank() ? null : issuer.strip(),
                paper.issuedOn(),
                paper.expiresOn(),
                paper.replaces());
        return desk.make(deposit, asked, READER, "/api/v1/organisations");
    }
}
