package org.plumbline.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** On where somebody asked for it; else only on the embedded database, which nobody configured. */
class DemoEnabled implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        var asked = environment.getProperty("plumbline.demo.enabled", Boolean.class);
        return asked == null ? environment.getProperty("spring.datasource.url") == null : asked;
    }
}
