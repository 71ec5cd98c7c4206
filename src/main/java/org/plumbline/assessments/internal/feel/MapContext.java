package org.plumbline.assessments.internal.feel;

import java.util.Map;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Some;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A map as the engine reads it: by name, when it is asked. Handed over as it is, every map would be copied deeply for each
 * expression, all forms three times, of which an expression reads one or two fields.
 */
final class MapContext extends CustomContext {
    private final VariableProvider names;

    MapContext(Map<?, ?> map) {
        names = new Names(map);
    }

    @Override
    public VariableProvider variableProvider() {
        return names;
    }

    private record Names(Map<?, ?> map) implements VariableProvider {
        @Override
        public Option<Object> getVariable(String name) {
            return map.containsKey(name) ? some(map.get(name)) : Option.empty();
        }

        @Override
        public Iterable<String> keys() {
            return CollectionConverters.asScala(
                    map.keySet().stream().map(String::valueOf).toList());
        }

        @SuppressWarnings("NullAway") // the engine reads null as a name whose value is unknown
        private static Option<Object> some(@Nullable Object value) {
            return new Some<>(value);
        }
    }
}
