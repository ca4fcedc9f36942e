package roundtable.server.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's connections are taken in turn. */
@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean
    static BeanPostProcessor connectionsInTurn() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool
                        ? new ConnectionsInTurn(
                                pool, pool.getMaximumPoolSize(), Duration.ofMillis(pool.getConnectionTimeout()))
                        : bean;
            }
        };
    }
}
