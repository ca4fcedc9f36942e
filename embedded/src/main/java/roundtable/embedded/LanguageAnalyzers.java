package roundtable.embedded;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * The {@code cjk} and {@code english} analyzers as a stock cluster has them. There they come from the module
 * analysis-common, which is not published to Maven; both are Lucene's analyzers with their default stop words.
 */
public class LanguageAnalyzers extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("cjk", provider(CJKAnalyzer::new), "english", provider(EnglishAnalyzer::new));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> provider(Supplier<Analyzer> analyzer) {
        return (indexSettings, environment, name, settings) -> new Provided(name, analyzer.get());
    }

    private static class Provided extends AbstractIndexAnalyzerProvider<Analyzer> {

        private final Analyzer analyzer;

        Provided(String name, Analyzer analyzer) {
            super(name);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
