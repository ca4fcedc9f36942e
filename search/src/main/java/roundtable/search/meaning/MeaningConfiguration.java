package roundtable.search.meaning;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Whether meanings are reckoned: {@code roundtable.meaning.enabled}, without which the search knows words alone. */
@Configuration(proxyBeanMethods = false)
class MeaningConfiguration {

    @Bean
    Encoder encoder(@Value("${roundtable.meaning.enabled:true}") boolean enabled) {
        return new Encoder(enabled);
    }

    @Bean
    Meanings meanings(JdbcClient jdbc, Encoder encoder) {
        return new Meanings(jdbc, encoder);
    }

    @Bean
    Reckoning reckoning(Encoder encoder, Meanings meanings, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Reckoning(encoder, meanings, jdbc, transactions);
    }
}
