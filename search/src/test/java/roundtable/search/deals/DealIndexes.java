package roundtable.search.deals;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The deal index, for a node beside the event log's own test application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("roundtable.search")
public class DealIndexes {}
