package roundtable.search.deals;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import roundtable.eventlog.names.ValuesModule;
import roundtable.eventlog.notices.Changes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where the index is: {@code roundtable.elasticsearch.url}, under the alias {@code roundtable.elasticsearch.alias}. */
@Configuration(proxyBeanMethods = false)
class DealSearchConfiguration {

    private static final int CONNECT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 10;

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(@Value("${roundtable.elasticsearch.url}") URI url, ValuesModule values) {
        JsonMapper json = JsonMapper.builder()
                .addModule(values)
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Rest5Client http = Rest5Client.builder(url)
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .setSocketTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .build();
        return new ElasticsearchClient(new Rest5ClientTransport(http, new Jackson3JsonpMapper(json)));
    }

    @Bean
    DealIndex dealIndex(ElasticsearchClient client, @Value("${roundtable.elasticsearch.alias:deals}") String alias) {
        return new DealIndex(client, alias);
    }

    @Bean
    Indexing indexing(
            DealIndex index,
            DealDocuments documents,
            JdbcClient jdbc,
            DataSource connections,
            PlatformTransactionManager transactions,
            Changes changes) {
        return new Indexing(index, documents, jdbc, connections, transactions, changes);
    }
}
