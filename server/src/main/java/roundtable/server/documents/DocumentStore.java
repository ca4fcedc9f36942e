package roundtable.server.documents;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of this installation: a folder below the data folder. */
@Configuration(proxyBeanMethods = false)
class DocumentStore {

    @Bean
    Documents documents(@Value("${roundtable.data}") Path data, MalwareWatch malware) {
        return new DocumentsInAFolder(data.toAbsolutePath().resolve("documents"), malware);
    }
}
