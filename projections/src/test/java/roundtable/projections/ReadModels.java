package roundtable.projections;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** All read models, for a node beside the event log's own test application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("roundtable.projections")
public class ReadModels {}
