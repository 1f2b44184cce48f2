package org.seedtrain.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// A test on a whole server: a real port, a real PostgreSQL, the small recipe of the tests.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SeedtrainApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"seedtrain.data=src/test/resources/centre", "seedtrain.sign-ins-per-minute=10000"})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ServerTest {}
