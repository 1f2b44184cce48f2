package org.seedtrain.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The server, as Spring sees it. It is started by the command line ([org.seedtrain.server.cli.Main]).
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SeedtrainApplication {}
