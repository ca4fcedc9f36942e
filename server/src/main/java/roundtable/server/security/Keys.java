package roundtable.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import roundtable.eventlog.personal.MasterKey;

/**
 * The server's secrets: the master key over all personal keys, and the key that signs session tokens. Each is given by
 * configuration or lies in {@code <data>/keys}. Outside of production a missing one is made at the first start; in
 * production the start fails instead, since a new master key would make every stored personal value unreadable and nobody
 * would notice until somebody reads one. Seals have keys of their own, elsewhere.
 */
@Configuration(proxyBeanMethods = false)
class Keys {

    private final KeyFiles files;

    Keys(@Value("${roundtable.data}") Path data, Environment environment) {
        files = new KeyFiles(
                data.toAbsolutePath().resolve("keys"), !environment.acceptsProfiles(Profiles.of("production")));
    }

    @Bean
    MasterKey masterKey(@Value("${roundtable.master-key:#{null}}") @Nullable String given) {
        return MasterKey.ofBase64(
                given != null ? given : files.read("master.key", "roundtable.master-key", Keys::freshMasterKey));
    }

    /** ES256: every platform and library verifies it. */
    @Bean
    SessionKey sessionKey(@Value("${roundtable.session-key:#{null}}") @Nullable String given) throws ParseException {
        return new SessionKey(ECKey.parse(
                given != null ? given : files.read("session.jwk", "roundtable.session-key", Keys::freshSessionKey)));
    }

    private static String freshMasterKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String freshSessionKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
