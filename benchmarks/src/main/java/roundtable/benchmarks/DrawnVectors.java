package roundtable.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.Offer;
import roundtable.search.deals.Subject;
import roundtable.search.meaning.Encoder;
import roundtable.search.meaning.Meanings;
import roundtable.search.meaning.Meanings.Wanted;
import roundtable.search.meaning.Tongue;

/**
 * What many deals are about: of the first ones as the product's own models reckon it, of each further one what one of those is about,
 * drawn with dice, since to reckon all would take an hour. The product finds them known and asks no model for any.
 */
final class DrawnVectors implements AutoCloseable {

    /** Of so many deals at the most. */
    static final int RECKONED = 5_000;

    private static final UUID ANYBODY = new UUID(0, 0);

    private final Encoder encoder;
    private final Meanings meanings;
    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Map<Tongue, byte @Nullable []>> reckoned = new ArrayList<>();
    private final Random dice = new Random(43);
    private long drawn;
    private long nanos;

    /** @param encoder whose models are loaded, or cannot be on this machine */
    DrawnVectors(Product product, Encoder encoder) throws SQLException {
        this.encoder = encoder;
        this.meanings = product.bean(Meanings.class);
        connection = Plain.connect(product.jdbcUrl());
        insert = connection.prepareStatement(
                "insert into search_meaning (hash, model, vector) values (?, ?, ?) on conflict (hash) do nothing");
    }

    /** Lets the product know what this offer is about, to everybody who may see its story. */
    void know(Offer offer) throws SQLException {
        if (!encoder.isReady()) {
            return;
        }
        Map<Tongue, String> texts = Subject.of(offer, Audience.INVITED);
        if (reckoned.size() < RECKONED) {
            reckon(texts);
        } else {
            draw(texts);
        }
    }

    private void reckon(Map<Tongue, String> texts) {
        long began = System.nanoTime();
        Map<Tongue, byte @Nullable []> vectors = new EnumMap<>(Tongue.class);
        texts.forEach((tongue, text) -> vectors.put(tongue, meanings.reckoned(tongue, text)));
        reckoned.add(vectors);
        nanos += System.nanoTime() - began;
    }

    private void draw(Map<Tongue, String> texts) throws SQLException {
        Map<Tongue, byte @Nullable []> vectors = reckoned.get(dice.nextInt(reckoned.size()));
        for (Map.Entry<Tongue, String> text : texts.entrySet()) {
            insert.setBytes(1, HexFormat.of().parseHex(new Wanted(text.getKey(), text.getValue(), ANYBODY).hash()));
            insert.setString(2, text.getKey().model());
            insert.setBytes(3, vectors.get(text.getKey()));
            insert.addBatch();
        }
        drawn++;
    }

    /** Keeps what was drawn since the last time. */
    void keep() throws SQLException {
        insert.executeBatch();
        connection.commit();
    }

    /** How they came about, in a sentence. */
    String told() {
        if (!encoder.isReady()) {
            return "this machine cannot run the models: no deal has vectors, and words alone are searched";
        }
        return "vectors of %,d deals computed by the product's models in %,.0f s; %,d further deals bear vectors drawn from those %1$,d computed ones"
                .formatted(reckoned.size(), nanos / 1e9, drawn);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
