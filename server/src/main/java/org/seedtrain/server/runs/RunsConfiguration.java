package org.seedtrain.server.runs;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.seedtrain.batch.BatchJson;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RunsConfiguration {

    @Bean
    EntryStore entryStore(DataSource source) {
        return new EntryStore(source);
    }

    /// The API speaks of entries and commands as the log does.
    @Bean
    JsonMapperBuilderCustomizer entriesInJson() {
        return BatchJson::configure;
    }

    @Bean
    Object runMetrics(MeterRegistry meters, LiveRuns live) {
        return meters.gauge("seedtrain.runs.live", live, LiveRuns::size);
    }
}
