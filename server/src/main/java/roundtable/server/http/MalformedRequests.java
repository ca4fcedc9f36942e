package roundtable.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import roundtable.server.http.HttpRefusal.RequestMalformed;

/** What Tomcat refuses by itself, before any filter sees it, gets a problem too instead of Tomcat's own page. */
@Component
class MalformedRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(MalformedRequests.class);

    private final Problems problems;

    MalformedRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        // Inside of Spring Boot's valve of the same kind, so that it has answered before that one looks.
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer()));
    }

    private final class Answer extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            byte[] problem = problems.bytes(new RequestMalformed(), request);
            try {
                response.setContentType(Problems.mediaType(request).toString());
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.getOutputStream().write(problem);
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("the answer to a malformed request could not be written: {}", e.getMessage());
            }
        }
    }
}
