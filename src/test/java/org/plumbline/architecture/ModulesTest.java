package org.plumbline.architecture;

import org.junit.jupiter.api.Test;
import org.plumbline.Plumbline;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of DESIGN §2, as each module’s package-info declares them. */
class ModulesTest {
    @Test
    void no_module_uses_what_it_may_not() {
        ApplicationModules.of(Plumbline.class).verify();
    }
}
