package roundtable.server.seals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;
import roundtable.eventlog.personal.MasterKey;
import roundtable.projections.RowJson;

/**
 * The keys of the authorities' seals. The first seal of an authority makes its key, in the very transaction that seals. The
 * private half lies in a row, wrapped by the master key, so that every node seals alike and a backup without the master key
 * seals nothing.
 */
@Component
class SealKeys {

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final RowJson json;

    SealKeys(JdbcClient jdbc, MasterKey master, RowJson json) {
        this.jdbc = jdbc;
        this.master = master;
        this.json = json;
    }

    /** A key to seal with. Never shows itself. */
    record Signing(String id, PrivateKey key) {
        @Override
        public String toString() {
            return "Signing[" + id + "]";
        }
    }

    /**
     * What everybody may know of a key.
     *
     * @param x base64url of the public key's 32 bytes
     */
    record Published(
            String id, OrganisationId authority, @Nullable Text authorityName, Base64URL x, String status) {}

    /** The authority's key in use, made where there is none. */
    Signing inUse(OrganisationId authority) {
        return found(authority).orElseGet(() -> {
            make(authority);
            // A rival may have been first; then its key stands.
            return found(authority).orElseThrow();
        });
    }

    /** Retires the key in use; the next seal makes a new one. What the old one sealed still verifies. */
    void retire(OrganisationId authority) {
        jdbc.sql("update seal_key set status = 'retired' where authority = ? and status = 'active'")
                .param(authority.value())
                .update();
    }

    /** Every key there ever was, oldest first. */
    List<Published> published() {
        return jdbc.sql("select k.*, o.name from seal_key k left join organisation o on o.id = k.authority "
                        + "order by k.made_at, k.id")
                .query((row, _) -> new Published(
                        row.getString("id"),
                        new OrganisationId(row.getObject("authority", UUID.class)),
                        json.readOrNull(row.getString("name"), Text.class),
                        new Base64URL(row.getString("public_key")),
                        row.getString("status")))
                .list();
    }

    Optional<Published> published(String id) {
        return published().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private Optional<Signing> found(OrganisationId authority) {
        return jdbc.sql("select id, wrapped from seal_key where authority = ? and status = 'active'")
                .param(authority.value())
                .query((row, _) -> new Signing(
                        row.getString("id"),
                        Ed25519.privateKey(master.unwrap(authority.value(), row.getBytes("wrapped")))))
                .optional();
    }

    private void make(OrganisationId authority) {
        KeyPair fresh = Ed25519.freshKeys();
        OctetKeyPair jwk = Ed25519.jwk(fresh.getPublic());
        jdbc.sql("insert into seal_key (id, authority, public_key, wrapped, status) values (?, ?, ?, ?, 'active') "
                        + "on conflict do nothing")
                .params(
                        thumbprint(jwk),
                        authority.value(),
                        jwk.getX().toString(),
                        master.wrap(authority.value(), fresh.getPrivate().getEncoded()))
                .update();
    }

    /** RFC 7638. */
    private static String thumbprint(OctetKeyPair jwk) {
        try {
            return jwk.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
