package org.plumbline.shell.internal;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.plumbline.kernel.RecordAddress;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/** Who may ask for which address. Each chain sets only what is its own; the headers come from {@link SecurityHeaders}. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {
    private static final String LOGIN = "/login";

    /** What a patient's phone speaks: the same login as the pages, but no redirect, no saved request, no session made. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAt(new SameOriginOnly(SameOriginOnly.writes()), CsrfFilter.class)
                .addFilterAfter(new SmallBodies(), AuthorizationFilter.class)
                .headers(SecurityChains::neverCached)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                                .accessDeniedHandler((request, response, denied) ->
                                        response.setStatus(HttpServletResponse.SC_FORBIDDEN)))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("PATIENT"))
                .build();
    }

    /** Files that hold nothing of anybody: public, without a session, cached as {@link StaticFiles} says. */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher(StaticFiles.PATHS)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Health for whoever watches; the rest looks as if it were not there. */
    @Bean
    @Order(3)
    SecurityFilterChain actuator(HttpSecurity http) {
        return http.securityMatcher("/actuator", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityChains::neverCached)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** The pages. Unknown addresses reach the router once somebody is signed in, so that our own view says so. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, List<RecordAddress> records) {
        var success = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        success.setRedirectStrategy(new RelativeRedirects());
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, success);
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LOGIN, "/login?signed-out")
                                .anyRequest(requests -> requests.authenticated()))
                .addFilterBefore(new SameOriginOnly(signInOrWebSocket()), CsrfFilter.class)
                .addFilterBefore(new SignInMark(), AuthorizationFilter.class)
                .addFilterAfter(new MissingPages(records), AuthorizationFilter.class)
                .formLogin(login -> login.failureHandler(new SignInFailures()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInEntryPoint()))
                .headers(SecurityChains::neverCached)
                .build();
    }

    /** What Vaadin’s own token does not guard. */
    private static RequestMatcher signInOrWebSocket() {
        return RequestMatchers.anyOf(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LOGIN), SameOriginOnly.webSockets());
    }

    /**
     * Vaadin’s pages are served through a forward, after which Tomcat has closed the response: headers written when it is
     * committed would come too late.
     */
    private static void neverCached(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .cacheControl(cache -> {})
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
