package org.plumbline.kernel;

import java.util.List;

/**
 * A request that the rules refuse, with the translation key of what to tell the person and its arguments. Modules make
 * theirs by named factories: {@code throw PlanRefused.alreadyEnded(id)}.
 */
public class Refused extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;

    protected Refused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
