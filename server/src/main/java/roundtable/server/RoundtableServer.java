package roundtable.server;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Roundtable as one process: API, page, projections, index and timers, on a PostgreSQL and an Elasticsearch given by address. */
@SpringBootApplication(
        scanBasePackages = {
            "roundtable.commands",
            "roundtable.eventlog",
            "roundtable.projections",
            "roundtable.search",
            "roundtable.server"
        },
        exclude = UpdateCheckerAutoConfiguration.class)
public class RoundtableServer {

    public static void main(String[] arguments) {
        SpringApplication.run(RoundtableServer.class, arguments);
    }
}
