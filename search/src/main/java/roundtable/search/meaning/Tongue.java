package roundtable.search.meaning;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.search.text.Folding;

/** A language with a model and a space of its own: vectors of two of them say nothing to each other. */
public enum Tongue {
    ZH("bge-small-zh-v1.5-q", 0.5, () -> new BgeSmallZhV15QuantizedEmbeddingModel(Runnable::run)),
    EN("all-minilm-l6-v2-q", 0.35, () -> new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run));

    private final String model;
    private final double floor;
    private final Supplier<EmbeddingModel> loading;

    Tongue(String model, double floor, Supplier<EmbeddingModel> loading) {
        this.model = model;
        this.floor = floor;
        this.loading = loading;
    }

    /** The model's name and version: what another one has reckoned is no use. */
    public String model() {
        return model;
    }

    /** The cosine below which two texts of this model have nothing to do with each other. */
    public double floor() {
        return floor;
    }

    public Language language() {
        return switch (this) {
            case ZH -> Language.ZH;
            case EN -> Language.EN;
        };
    }

    /** What a text says in this language; null where it says nothing. */
    public @Nullable String in(Text text) {
        return switch (this) {
            case ZH -> text.zh();
            case EN -> text.en();
        };
    }

    EmbeddingModel load() {
        return loading.get();
    }

    /** In which language somebody asks: in Chinese where there is one Chinese character. */
    public static Tongue of(String typed) {
        return typed.codePoints().anyMatch(Folding::isHan) ? ZH : EN;
    }
}
