package roundtable.commands.decisions;

import roundtable.commands.organisations.OrganisationId;

/** The seal of an authority (印章): signs a letter with the authority's present key. */
public interface Seals {

    Sealed seal(OrganisationId authority, Letter letter);

    /**
     * A sealed letter.
     *
     * @param text the canonical JSON of the letter (RFC 8785), exactly as signed
     * @param jws the compact JWS (RFC 7515, EdDSA over Ed25519, RFC 8037) whose payload is {@code text}
     * @param key the key id under which {@code /.well-known/roundtable-seals.json} publishes the public key
     * @param sha256 of the text's UTF-8 bytes, lower-case hex
     */
    record Sealed(String text, String jws, String key, String sha256) {}
}
