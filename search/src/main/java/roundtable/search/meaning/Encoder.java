package roundtable.search.meaning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models in this process. They are loaded beside the start, not in it; until then, and where this machine cannot run them, there
 * are no vectors and nobody waits for any.
 */
public final class Encoder {

    private static final Logger LOG = LoggerFactory.getLogger(Encoder.class);

    /** What a text is about stands at its beginning; this is a model's window, more or less. */
    static final int LONGEST = 1_000;

    private static final int LONGEST_QUERY = 200;
    private static final int QUERIES_KEPT = 2_000;
    private static final int FULL = 127;

    private final Cache<Query, byte[]> queries =
            Caffeine.newBuilder().maximumSize(QUERIES_KEPT).build();

    private final boolean wanted;
    private volatile Map<Tongue, EmbeddingModel> models = Map.of();
    private volatile boolean hopeless;

    private record Query(Tongue tongue, String text) {}

    Encoder(boolean wanted) {
        this.wanted = wanted;
    }

    /** Loads the models, once. */
    synchronized void load() {
        if (!wanted || hopeless || isReady()) {
            return;
        }
        // The tokenizer's library would else tell its makers that it is used, where it runs on their cloud.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            long began = System.nanoTime();
            Map<Tongue, EmbeddingModel> loaded = new EnumMap<>(Tongue.class);
            for (Tongue tongue : Tongue.values()) {
                EmbeddingModel model = tongue.load();
                model.embed(tongue.name());
                loaded.put(tongue, model);
            }
            models = loaded;
            LOG.info("the models of meaning are ready after {} ms", (System.nanoTime() - began) / 1_000_000);
        } catch (RuntimeException | LinkageError cannot) {
            hopeless = true;
            LOG.warn(
                    "this machine cannot run the models of meaning; the search knows words alone: {}",
                    cannot.toString());
        }
    }

    /** Whether vectors are to be kept and searched for at all, now or as soon as the models are there. */
    public boolean isWanted() {
        return wanted && !hopeless;
    }

    public boolean isReady() {
        return !models.isEmpty();
    }

    /**
     * What a text is about, in whole numbers of −127 to 127 whose direction alone counts.
     *
     * @return null where the text says nothing to the model
     * @throws IllegalStateException while the models are not there
     */
    byte @Nullable [] of(Tongue tongue, String text) {
        EmbeddingModel model = models.get(tongue);
        if (model == null) {
            throw new IllegalStateException("the model " + tongue.model() + " is not loaded");
        }
        String said = beginning(text, LONGEST);
        if (said.isBlank()) {
            return null;
        }
        try {
            return whole(model.embed(said).content().vector());
        } catch (IllegalArgumentException nothingLeft) {
            LOG.debug("{} finds no word in what it was given: {}", tongue.model(), nothingLeft.getMessage());
            return null;
        }
    }

    /** The same; null also where the model fails on the text, so that it is not tried for ever. */
    byte @Nullable [] ofAny(Tongue tongue, String text) {
        try {
            return of(tongue, text);
        } catch (RuntimeException unreadable) {
            LOG.warn("{} makes nothing of a text of {} characters", tongue.model(), text.length(), unreadable);
            return null;
        }
    }

    /** The same of what somebody looks for; null also while the models are not there. */
    public byte @Nullable [] ofQuery(Tongue tongue, String typed) {
        if (!isReady()) {
            return null;
        }
        Query query = new Query(tongue, beginning(typed.strip(), LONGEST_QUERY));
        byte[] known = queries.getIfPresent(query);
        if (known != null) {
            return known;
        }
        try {
            byte[] reckoned = of(tongue, query.text());
            if (reckoned != null) {
                queries.put(query, reckoned);
            }
            return reckoned;
        } catch (RuntimeException failed) {
            LOG.warn("{} failed, so that words alone are searched", tongue.model(), failed);
            return null;
        }
    }

    private static String beginning(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static byte @Nullable [] whole(float[] vector) {
        float largest = 0;
        for (float one : vector) {
            largest = Math.max(largest, Math.abs(one));
        }
        if (!(largest > 0) || Float.isInfinite(largest)) {
            return null;
        }
        byte[] whole = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            whole[i] = (byte) Math.round(vector[i] * FULL / largest);
        }
        return whole;
    }
}
