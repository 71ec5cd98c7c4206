package org.plumbline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void what_is_written_at_once_keeps_its_order() {
        var ids = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    }
}
