package org.plumbline.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.Anyone;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.Clinics;
import org.plumbline.identity.DemoOffer;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.NewClinic;
import org.plumbline.identity.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Opens the first clinic of an empty portal through a link that only whoever reads the log can know. The token lives in this
 * process alone, as a hash.
 */
@Service
public class SetupService {
    private static final Logger LOG = LoggerFactory.getLogger(SetupService.class);

    private final ClinicDirectory directory;
    private final Clinics clinics;
    private final ObjectProvider<DemoOffer> demo;
    private final PasswordEncoder encoder;
    private final SignIns signIns;
    private volatile @Nullable String tokenHash;

    SetupService(
            ClinicDirectory directory,
            Clinics clinics,
            ObjectProvider<DemoOffer> demo,
            PasswordEncoder encoder,
            SignIns signIns) {
        this.directory = directory;
        this.clinics = clinics;
        this.demo = demo;
        this.encoder = encoder;
        this.signIns = signIns;
    }

    /** What the form asks for. */
    public record Setup(
            String clinic,
            ZoneId zone,
            String phone,
            String emergencyNumber,
            String manager,
            String email,
            String password) {}

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (isDemo() || !directory.all().isEmpty()) return;
        LOG.warn("There is no clinic yet. Open the first one, once, at <address of this portal>/{}", newLink());
    }

    String newLink() {
        var token = Tokens.next();
        tokenHash = Tokens.hash(token);
        return "setup/" + token;
    }

    @Anyone
    public boolean isOpen(String token) {
        return isOurs(token) && directory.all().isEmpty();
    }

    /** @throws IdentityRefused where the link has been used or the password is too weak */
    @Anyone
    public SignedIn setUp(String token, Setup setup) {
        if (!isOurs(token)) throw IdentityRefused.alreadySetUp();
        if (!Emails.plausible(setup.email())) throw IdentityRefused.implausibleEmail();
        PasswordRule.problem(setup.password(), setup.email()).ifPresent(key -> {
            throw IdentityRefused.weakPassword(key);
        });
        var clinic = new NewClinic(setup.clinic(), setup.zone(), setup.phone(), setup.emergencyNumber(), false);
        var manager = clinics.openFirst(clinic, setup.manager(), setup.email(), encoder.encode(setup.password()));
        tokenHash = null;
        signIns.remember(manager);
        return manager;
    }

    private boolean isOurs(String token) {
        var expected = tokenHash;
        return expected != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        Tokens.hash(token).getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isDemo() {
        var offer = demo.getIfAvailable();
        return offer != null && offer.status() != DemoOffer.Status.OFF;
    }
}
