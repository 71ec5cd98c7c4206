package org.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.adherence.Care;
import org.plumbline.identity.Anyone;
import org.plumbline.identity.ManagerOnly;
import org.plumbline.identity.PatientOnly;
import org.plumbline.identity.Role;
import org.plumbline.identity.SignedIn;
import org.plumbline.identity.TherapistOnly;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.patients.CareTeamOnly;
import org.plumbline.patients.PatientId;
import org.plumbline.patients.SelfOnly;
import org.plumbline.support.PlumblineTest;
import org.plumbline.support.TestClinics;
import org.plumbline.support.TestHttp;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * DESIGN §8: every service method, every route and every address of the data, for every role: on a record of one’s own, of
 * the same clinic, of another clinic and of nobody. There is nothing that a browser may call by name beside Flow’s own.
 */
@PlumblineTest
class EveryDoorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationContext portal;

    @Autowired
    ServletContext servlet;

    @Autowired
    TestClinics clinics;

    @LocalServerPort
    int port;

    private final Map<String, SignedIn> people = new LinkedHashMap<>();
    private PatientId amira;
    private String prescription;

    @BeforeEach
    void gather() {
        var here = beans.createBean(Care.class);
        var elsewhere = beans.createBean(Care.class);
        amira = here.register("Amira", DAY);
        here.assign(amira, DAY, Schedule.everyDay());
        prescription = here.prescription(amira, DAY).toString();
        people.put("her therapist", here.clinic().therapist());
        people.put("a therapist of her clinic", here.clinic().staff("Lea Brandt", Role.THERAPIST));
        people.put("a therapist of another clinic", elsewhere.clinic().therapist());
        people.put("her clinic’s manager", here.clinic().manager());
        people.put("another clinic’s manager", elsewhere.clinic().manager());
        people.put("Amira", here.account(amira));
        people.put("a patient of her clinic", here.account(here.register("Otto", DAY)));
        people.put("a patient of another clinic", elsewhere.account(elsewhere.register("Ruth", DAY)));
    }

    /** Who may, by the annotation that stands on the method: the caller’s name, and whether the record is Amira’s. */
    private Map<Class<? extends Annotation>, BiPredicate<String, Boolean>> rules() {
        return Map.of(
                Anyone.class, (caller, hers) -> true,
                TherapistOnly.class, (caller, hers) -> has(caller, Role.THERAPIST),
                ManagerOnly.class, (caller, hers) -> has(caller, Role.CLINIC_MANAGER),
                PatientOnly.class, (caller, hers) -> has(caller, Role.PATIENT),
                CareTeamOnly.class, (caller, hers) -> hers && caller.equals("her therapist"),
                SelfOnly.class, (caller, hers) -> hers && caller.equals("Amira"));
    }

    private boolean has(String caller, Role role) {
        var person = people.get(caller);
        return person != null && person.has(role);
    }

    @Test
    void every_service_method_admits_whom_its_annotation_names_and_nobody_else() {
        var wrong = new ArrayList<String>();
        int decided = 0;
        for (var service : portal.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(service);
            if (!type.getName().startsWith("org.plumbline.")) continue;
            for (var method : type.getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) continue;
                decided += judge(service, type, method, wrong);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(decided).as("callers × methods × records").isGreaterThan(1_000);
        System.out.printf("%,d calls of service methods decided as their annotations say%n", decided);
    }

    private int judge(Object service, Class<?> type, Method method, List<String> wrong) {
        int decided = 0;
        var rule = rules().entrySet().stream()
                .filter(each -> method.isAnnotationPresent(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (rule.isEmpty()) {
            wrong.add(method + " is declared by nothing that is known here");
            return 0;
        }
        for (var hers : List.of(true, false)) {
            var patient = hers ? amira : new PatientId(Ids.next());
            for (var caller : callers()) {
                boolean entered = enters(service, type, method, people.get(caller), patient);
                if (entered != rule.get().test(caller, hers)) {
                    wrong.add("%s %s %s.%s of %s"
                            .formatted(
                                    caller,
                                    entered ? "enters" : "is refused at",
                                    type.getSimpleName(),
                                    method.getName(),
                                    hers ? "Amira" : "nobody"));
                }
                decided++;
            }
        }
        return decided;
    }

    private List<String> callers() {
        return Stream.concat(Stream.of("nobody"), people.keySet().stream()).toList();
    }

    /** Whether the call comes as far as the method itself; what that makes of arguments that are not there is its own affair. */
    private boolean enters(Object service, Class<?> type, Method method, SignedIn caller, PatientId patient) {
        var arguments = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getName().equals("patient") ? patient : nothing(parameter.getType()))
                .toArray();
        Runnable call = () -> invoke(service, method, arguments);
        try {
            if (caller == null) asNobody(call);
            else clinics.as(caller, call);
            return true;
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException refused) {
            return comesFrom(refused, type);
        } catch (RuntimeException itsOwnAffair) {
            return true;
        }
    }

    private static void asNobody(Runnable call) {
        SecurityContextHolder.clearContext();
        call.run();
    }

    private static boolean comesFrom(Throwable refused, Class<?> type) {
        return Arrays.stream(refused.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(type.getName()));
    }

    private static void invoke(Object service, Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) return false;
        if (type == int.class) return 0;
        if (type == long.class) return 0L;
        if (type == double.class) return 0.0;
        return null;
    }

    @Test
    void every_route_is_there_for_whom_it_is_made_and_for_nobody_else() {
        var routes = RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)))
                .getAvailableRoutes();
        var answers = new LinkedHashMap<String, Integer>();
        var expected = new LinkedHashMap<String, Integer>();
        for (var caller : callers()) {
            var http = new TestHttp(port);
            var person = people.get(caller);
            if (person != null) http.signIn(person);
            for (var route : routes) {
                for (var record : List.of(amira, new PatientId(Ids.next()))) {
                    var path = "/" + path(route, record);
                    answers.put(caller + " " + path, http.page(path).statusCode());
                    expected.put(caller + " " + path, status(route, caller, record.equals(amira)));
                }
            }
        }

        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(answers).containsExactlyEntriesOf(expected);
    }

    private String path(RouteData route, PatientId record) {
        return route.getTemplate()
                .replaceFirst("/:tab\\?$", "")
                .replace(":patient", record.toString())
                .replace(":prescription", prescription)
                .replace(":day", DAY.toString())
                .replace(":token", "none");
    }

    private int status(RouteData route, String caller, boolean hers) {
        var view = route.getNavigationTarget();
        if (view.isAnnotationPresent(AnonymousAllowed.class)) return 200;
        var person = people.get(caller);
        if (person == null) return 302;
        if (route.getTemplate().contains(":patient")) return hers && caller.equals("her therapist") ? 200 : 404;
        if (view.isAnnotationPresent(PermitAll.class)) return 200;
        var roles = view.getAnnotation(RolesAllowed.class).value();
        return Arrays.stream(roles).map(Role::valueOf).anyMatch(person::has) ? 200 : 404;
    }

    @Test
    void the_data_of_a_phone_are_for_patients_alone() {
        for (var caller : callers()) {
            var http = new TestHttp(port);
            var person = people.get(caller);
            if (person != null) http.signIn(person);
            int refused = person == null ? 401 : 403;
            boolean patient = has(caller, Role.PATIENT);

            assertThat(http.get("/api/diary/me").statusCode())
                    .as("%s, me", caller)
                    .isEqualTo(patient ? 200 : refused);
            for (var kind : List.of("entries", "voids", "reports", "check-ins"))
                assertThat(http.postJson("/api/diary/" + kind, "{}").statusCode())
                        .as("%s, %s", caller, kind)
                        .isEqualTo(patient ? 422 : refused);
        }
    }
}
