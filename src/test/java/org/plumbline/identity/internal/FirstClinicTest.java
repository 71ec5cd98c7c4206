package org.plumbline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.Plumbline;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.Role;
import org.plumbline.identity.internal.SetupService.Setup;
import org.plumbline.support.TestHttp;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** A portal of its own, because this happens only where there is no clinic yet. */
@ExtendWith(OutputCaptureExtension.class)
class FirstClinicTest {
    private static final Pattern LINK = Pattern.compile("<address of this portal>/setup/([A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "blue stool by the sea";

    private SecurityContextHolderStrategy strategyOfTheOtherTests;
    private ConfigurableApplicationContext portal;

    @BeforeEach
    void startEmptyPortal() {
        strategyOfTheOtherTests = SecurityContextHolder.getContextHolderStrategy();
        portal = new SpringApplicationBuilder(Plumbline.class)
                .run(
                        "--server.port=0",
                        "--plumbline.demo.enabled=false",
                        "--plumbline.database.directory=target/test-pg/" + UUID.randomUUID());
    }

    @AfterEach
    void stopPortal() {
        portal.close();
        SecurityContextHolder.setContextHolderStrategy(strategyOfTheOtherTests);
    }

    @Test
    void the_link_in_the_log_opens_one_clinic_once(CapturedOutput log) throws Exception {
        var setups = portal.getBean(SetupService.class);
        var token = linkIn(log);
        assertThat(setups.isOpen(token)).isTrue();
        assertThat(setups.isOpen(Tokens.next())).isFalse();
        assertThatThrownBy(() -> setups.setUp(token, setup("mara@north.test", "password123")))
                .isInstanceOf(IdentityRefused.class)
                .hasMessage("identity.password.common");

        var opened = 0;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = crowd.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> open(setups, token, i)).toList());
            for (var attempt : attempts) if (attempt.get()) opened++;
        }

        assertThat(opened).isEqualTo(1);
        assertThat(portal.getBean(ClinicDirectory.class).all()).hasSize(1);
        assertThat(setups.isOpen(token)).as("the link, once used").isFalse();
        assertThat(managerCanSignIn()).isTrue();
        assertThat(aLaterStartOffersNoLink(setups, log)).isTrue();
    }

    private boolean managerCanSignIn() {
        var account = IntStream.range(0, 20)
                .mapToObj(i -> portal.getBean(PasswordCheck.class).account("mara" + i + "@north.test", PASSWORD, ""))
                .flatMap(java.util.Optional::stream)
                .toList();
        var person =
                portal.getBean(Principals.class).load(account.getFirst(), null).orElseThrow();
        var port = Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
        var answer = new TestHttp(port).signIn(person.email(), PASSWORD);
        return person.has(Role.CLINIC_MANAGER)
                && answer.headers().firstValue("Location").orElse("").equals("/");
    }

    private static boolean aLaterStartOffersNoLink(SetupService setups, CapturedOutput log) {
        var before = LINK.matcher(log).results().count();
        setups.offer();
        return LINK.matcher(log).results().count() == before;
    }

    private static Callable<Boolean> open(SetupService setups, String token, int number) {
        return () -> {
            try {
                setups.setUp(token, setup("mara" + number + "@north.test", PASSWORD));
                return true;
            } catch (IdentityRefused refused) {
                return false;
            }
        };
    }

    private static Setup setup(String email, String password) {
        return new Setup(
                "Northside Back Clinic",
                ZoneId.of("Europe/Zurich"),
                "+41 44 555 01 20",
                "144",
                "Mara Keller",
                email,
                password);
    }

    private static String linkIn(CapturedOutput log) {
        var link = LINK.matcher(log);
        assertThat(link.find()).as("a set-up link in the log").isTrue();
        return link.group(1);
    }
}
