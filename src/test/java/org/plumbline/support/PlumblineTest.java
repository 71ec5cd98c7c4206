package org.plumbline.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.plans.PlanTestbed;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole portal on a database and a port of its own, without demo data. One context serves all tests that carry it:
 * add no properties, mocks or profiles, which would start another one. Works with {@code SpringBrowserlessTest}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestClinics.class, PlanTestbed.class, QuietRounds.class})
@ExtendWith(OneDay.class)
@TestPropertySource(
        properties = {
            "plumbline.database.directory=target/test-pg/${random.uuid}",
            "plumbline.demo.enabled=false",
            // fifty at once on a busy machine queue for a connection; that the portal gives up early is not what they
            // test
            "spring.datasource.hikari.connection-timeout=60000"
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
public @interface PlumblineTest {}
