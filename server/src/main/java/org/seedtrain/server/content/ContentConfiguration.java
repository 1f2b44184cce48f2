package org.seedtrain.server.content;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

    /// The centre's own content stands in the folder `content` of its data.
    @Bean
    Library library(@Value("${seedtrain.data:}") String data) {
        return data.isEmpty() ? Library.bundled() : Library.with(Path.of(data, "content"));
    }
}
