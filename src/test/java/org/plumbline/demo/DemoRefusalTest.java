package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.RollUp;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.ClinicRef;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.tenancy.ClinicId;

class DemoRefusalTest {
    @Test
    void the_demo_does_not_start_on_a_database_that_holds_real_clinics() {
        var directory = mock(ClinicDirectory.class);
        when(directory.all())
                .thenReturn(List.of(
                        new ClinicRef(new ClinicId(Ids.next()), true), new ClinicRef(new ClinicId(Ids.next()), false)));
        var demo = new DemoClinics(
                directory,
                mock(DemoStaff.class),
                mock(CourseSimulation.class),
                new DemoProperties(60, 12, 1),
                mock(RollUp.class),
                Clock.systemUTC());

        assertThatThrownBy(demo::afterPropertiesSet)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("real clinics");
    }
}
