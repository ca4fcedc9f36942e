package roundtable.server.security;

import com.nimbusds.jose.jwk.ECKey;

/** Signs and verifies session tokens, and nothing else: seals have keys and a {@code typ} of their own. */
record SessionKey(ECKey key) {

    /** Never the key. */
    @Override
    public String toString() {
        return "SessionKey[" + key.getKeyID() + "]";
    }
}
