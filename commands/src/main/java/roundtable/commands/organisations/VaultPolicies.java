package roundtable.commands.organisations;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theLineFits;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.OrganisationRefusal.DocumentExpiresBeforeItIsIssued;
import roundtable.commands.organisations.OrganisationRefusal.FactTooLong;
import roundtable.commands.organisations.OrganisationRefusal.VaultCodeWrong;
import roundtable.commands.organisations.OrganisationRefusal.VaultDocumentUnknown;
import roundtable.commands.organisations.OrganisationRefusal.VaultFull;
import roundtable.commands.organisations.OrganisationRefusal.VaultKindDiffers;
import roundtable.commands.organisations.OrganisationRefusal.VerificationEvidenceMissing;
import roundtable.commands.organisations.OrganisationRefusal.VerificationEvidenceTooMuch;
import roundtable.commands.text.Text;

/** The rules of the vault. Which codes there are is checked at the edge, which holds the vocabulary. */
final class VaultPolicies {

    static final int MOST_DOCUMENTS = 500;
    static final int MOST_EVIDENCE = 20;
    static final int LONGEST_FACT = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    private VaultPolicies() {}

    static void theFactCanBeKept(String fact, String value) {
        theCodeIsOne(fact);
        refuse(value.length() > LONGEST_FACT, new FactTooLong(fact, LONGEST_FACT));
    }

    static void theDocumentIsWhole(DepositDocument document) {
        theCodeIsOne(document.kind());
        theLineFits("name", Text.en(document.name()), LONGEST_NAME);
        if (document.issuer() != null) {
            theLineFits("issuer", Text.en(document.issuer()), LONGEST_NAME);
        }
        if (document.issuedOn() != null && document.expiresOn() != null) {
            refuse(
                    document.expiresOn().isBefore(document.issuedOn()),
                    new DocumentExpiresBeforeItIsIssued(document.issuedOn(), document.expiresOn()));
        }
    }

    /** A new version takes the place of one that is there, of the same kind. */
    static void thereIsAPlaceFor(DepositDocument document, Vault vault) {
        VaultDocumentId replaced = document.replaces();
        if (replaced == null) {
            refuse(vault.size() >= MOST_DOCUMENTS, new VaultFull(MOST_DOCUMENTS));
        } else {
            String kind = itIsThere(replaced, vault.kindOf(replaced));
            refuse(!kind.equals(document.kind()), new VaultKindDiffers(kind, document.kind()));
        }
    }

    static String itIsThere(VaultDocumentId document, @Nullable String kind) {
        refuse(kind == null, new VaultDocumentUnknown(document));
        return String.valueOf(kind);
    }

    static void theEvidenceIsThere(List<VaultDocumentId> evidence, Vault vault) {
        refuse(evidence.isEmpty(), new VerificationEvidenceMissing());
        refuse(evidence.size() > MOST_EVIDENCE, new VerificationEvidenceTooMuch(MOST_EVIDENCE, evidence.size()));
        evidence.forEach(document -> itIsThere(document, vault.kindOf(document)));
    }

    private static void theCodeIsOne(String code) {
        refuse(!CODE.matcher(code).matches(), new VaultCodeWrong(code));
    }
}
