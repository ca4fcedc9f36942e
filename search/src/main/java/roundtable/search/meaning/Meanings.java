package roundtable.search.meaning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The vectors that are known, in {@code search_meaning}, and the texts that wait for one, in {@code search_meaning_wanted}. A text is
 * known by the hash of its model and itself, whoever it belongs to and whoever may read it: the same text has the same vector.
 */
public final class Meanings {

    private final JdbcClient jdbc;
    private final Encoder encoder;

    Meanings(JdbcClient jdbc, Encoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /**
     * A text that may have a vector.
     *
     * @param company whose documents are due once it has one
     */
    public record Wanted(Tongue tongue, String text, UUID company) {

        /** By which it is known, in hexadecimal digits. */
        public String hash() {
            return Meanings.hash(tongue, text);
        }
    }

    /** What of these is known, by text, in hexadecimal digits; the rest is asked for, and its company's documents become due later. */
    public Map<Tongue, Map<String, String>> of(Collection<Wanted> wanted) {
        if (!encoder.isWanted() || wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Wanted> asked = new LinkedHashMap<>();
        wanted.forEach(one -> asked.putIfAbsent(one.hash() + one.company(), one));
        Map<String, byte @Nullable []> known =
                known(asked.values().stream().map(Wanted::hash).distinct().toList());
        Map<Tongue, Map<String, String>> found = new HashMap<>();
        asked.values().forEach(one -> {
            byte[] vector = known.get(one.hash());
            if (vector != null) {
                found.computeIfAbsent(one.tongue(), _ -> new HashMap<>())
                        .put(one.text(), HexFormat.of().formatHex(vector));
            }
        });
        ask(asked.values().stream()
                .filter(one -> !known.containsKey(one.hash()))
                .toList());
        return found;
    }

    /** Only what is known already, of one text: null where it is not. */
    public byte @Nullable [] known(Tongue tongue, String text) {
        return encoder.isWanted() ? known(List.of(hash(tongue, text))).get(hash(tongue, text)) : null;
    }

    /**
     * What is known of one text, or else is reckoned now and kept: for who cannot be told later. A few milliseconds, once.
     *
     * @return null where the model makes nothing of it, and while there are no models
     */
    public byte @Nullable [] reckoned(Tongue tongue, String text) {
        if (!encoder.isReady()) {
            return null;
        }
        String hash = hash(tongue, text);
        Map<String, byte @Nullable []> known = known(List.of(hash));
        if (known.containsKey(hash)) {
            return known.get(hash);
        }
        byte[] vector = encoder.ofAny(tongue, text);
        keep(hash, tongue, vector);
        return vector;
    }

    /** Whoever was first stands: the same text has the same vector. */
    void keep(String hash, Tongue tongue, byte @Nullable [] vector) {
        jdbc.sql("insert into search_meaning (hash, model, vector) values (?, ?, ?) on conflict (hash) do nothing")
                .param(bytes(hash))
                .param(tongue.model())
                .param(vector)
                .update();
    }

    /** Those that were reckoned; a text of which the model could make nothing has null. */
    Map<String, byte @Nullable []> known(Collection<String> hashes) {
        Map<String, byte @Nullable []> known = new HashMap<>();
        jdbc.sql("select hash, vector from search_meaning where hash = any(?)")
                .params(List.<Object>of(
                        (Object) hashes.stream().map(Meanings::bytes).toArray(byte[][]::new)))
                .query((row, _) -> known.put(hex(Objects.requireNonNull(row.getBytes("hash"))), row.getBytes("vector")))
                .list();
        return known;
    }

    /** Once for each company, however often its documents are made before the answer is there. */
    private void ask(List<Wanted> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into search_meaning_wanted (hash, tongue, text, company)
                        select w.* from unnest(?::bytea[], ?::text[], ?::text[], ?::uuid[]) as w (hash, tongue, text, company)
                        where not exists (select from search_meaning_wanted o where o.hash = w.hash and o.company = w.company)
                        """)
                .params(
                        unknown.stream().map(one -> bytes(one.hash())).toArray(byte[][]::new),
                        unknown.stream().map(one -> one.tongue().name()).toArray(String[]::new),
                        unknown.stream().map(Wanted::text).toArray(String[]::new),
                        unknown.stream().map(Wanted::company).toArray(UUID[]::new))
                .update();
    }

    /** How many texts wait for their vector. */
    public long waiting() {
        return jdbc.sql("select count(distinct hash) from search_meaning_wanted")
                .query(Long.class)
                .single();
    }

    static String hash(Tongue tongue, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((tongue.model() + "\n").getBytes(StandardCharsets.UTF_8));
            return hex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
