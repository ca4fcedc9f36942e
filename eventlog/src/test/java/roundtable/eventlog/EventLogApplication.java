package roundtable.eventlog;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import roundtable.eventlog.personal.MasterKey;

/** Commands on a real event log, with nothing else around. */
@SpringBootApplication(
        scanBasePackages = {"roundtable.commands", "roundtable.eventlog"},
        exclude = UpdateCheckerAutoConfiguration.class)
public class EventLogApplication {

    @Bean
    MasterKey masterKey() {
        return new MasterKey(new byte[32]);
    }
}
