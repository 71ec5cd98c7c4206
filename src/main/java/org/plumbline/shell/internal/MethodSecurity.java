package org.plumbline.shell.internal;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Not {@code jsr250Enabled}: it would proxy every view with {@code @RolesAllowed} and leave its fields null. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodSecurity {}
