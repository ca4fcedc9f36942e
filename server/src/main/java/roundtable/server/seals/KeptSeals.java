package roundtable.server.seals;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import roundtable.commands.decisions.Letter;
import roundtable.commands.decisions.Seals;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Fingerprint;

/** Seals letters with the authorities' keys. */
@Component
@Primary // Axon asks for the primary one where a log on its own has a stand-in
class KeptSeals implements Seals {

    private final SealKeys keys;

    KeptSeals(SealKeys keys) {
        this.keys = keys;
    }

    @Override
    public Sealed seal(OrganisationId authority, Letter letter) {
        SealKeys.Signing key = keys.inUse(authority);
        String text = LetterText.of(letter);
        return new Sealed(text, Jws.of(text, key), key.id(), Fingerprint.of(text));
    }
}
