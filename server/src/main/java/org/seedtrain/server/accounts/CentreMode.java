package org.seedtrain.server.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the server was started.
///
/// @param demonstration whether the demonstration accounts, whose passwords everybody knows, can be used
/// @param demonstrationRuns whether a new demonstration centre gets batches to look at
/// @param signInsPerMinute how many sign-ins one address may try in a minute; a class may share one
@ConfigurationProperties("seedtrain")
public record CentreMode(
        @DefaultValue("true") boolean demonstration,
        @DefaultValue("false") boolean demonstrationRuns,
        @DefaultValue("120") int signInsPerMinute) {}
