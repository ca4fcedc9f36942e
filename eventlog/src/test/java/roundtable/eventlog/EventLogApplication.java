package roundtable.eventlog;

import java.util.Map;
import java.util.Set;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import roundtable.commands.calendar.WorkingDays;
import roundtable.eventlog.personal.MasterKey;

/** Commands on a real event log, with nothing else around. */
@SpringBootApplication(
        scanBasePackages = {"roundtable.commands", "roundtable.eventlog"},
        exclude = UpdateCheckerAutoConfiguration.class)
public class EventLogApplication {

    /** Of one year, without holidays. */
    @Bean
    WorkingDays workingDays() {
        return new WorkingDays(Set.of(2026), Map.of());
    }

    @Bean
    MasterKey masterKey() {
        return new MasterKey(new byte[32]);
    }
}
