package org.plumbline.journey;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.support.NeedsBrowser;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlumblineTest
@NeedsBrowser
class ManagerReviewTest {
    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private LivedInClinic clinic;
    private Visitor manager;

    @BeforeEach
    void arrive() {
        clinic = LivedInClinic.fill(beans);
        manager = Visitor.atDesk(port).signIn(clinic.manager());
    }

    @AfterEach
    void leave() {
        manager.close();
    }

    @Test
    void a_review_from_the_figures_to_the_people() {
        new ManagersReview(manager, clinic.ruth(), List.of("Ruth Berger", "Otto Neumann", "Patient A")).walk();
    }
}
