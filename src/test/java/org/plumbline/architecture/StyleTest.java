package org.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.plumbline.Plumbline;
import org.plumbline.identity.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What STYLE asks for, as far as a machine can see it. */
@AnalyzeClasses(packagesOf = Plumbline.class, importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {
    private static final List<Class<? extends Annotation>> DOORS =
            List.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class, DenyAll.class);

    @ArchTest
    static final ArchRule every_service_method_says_who_may_call_it = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(describe("are services", StyleTest::isService))
            .should(carryExactlyOneAccessAnnotation());

    @ArchTest
    static final ArchRule access_is_named_by_an_annotation_of_ours =
            noMethods().should().beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule what_is_called_a_service_is_one = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Service.class);

    @ArchTest
    static final ArchRule services_know_no_interface = noClasses()
            .that(describe("are services", StyleTest::isService))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule views_know_no_sql = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.jdbc..", "jakarta.persistence..", "org.springframework.transaction..");

    @ArchTest
    static final ArchRule views_are_package_private = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or(are(describe(
                    "dialogs in a ui package",
                    type -> type.isAssignableTo(Dialog.class)
                            && type.getPackageName().endsWith(".ui"))))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule every_view_says_who_may_open_it =
            classes().that().areAnnotatedWith(Route.class).should(haveExactlyOneDoor());

    /** What neither comes with every page nor by itself is an empty element in the browser, behind an interface. */
    @ArchTest
    static void every_component_has_its_files_in_the_bundle(JavaClasses ours) {
        var byItself = ours.stream()
                .filter(type -> type.isAnnotatedWith(DependencyTrigger.class))
                .flatMap(type -> Stream.of(
                        type.getAnnotationOfType(DependencyTrigger.class).value()))
                .map(Class::getName);
        var withEveryPage = ours.stream()
                .filter(StyleTest::comesAtEveryStart)
                .flatMap(type -> type.getTransitiveDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getName());

        var shown = ours.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.isAssignableTo(Component.class) && !type.isEquivalentTo(UI.class))
                .filter(type -> type.isAnnotatedWith(JsModule.class) || type.isAnnotatedWith(JsModule.Container.class))
                .map(JavaClass::getName)
                .collect(toSet());

        assertThat(shown)
                .isNotEmpty()
                .isSubsetOf(Stream.concat(byItself, withEveryPage).collect(toSet()));
    }

    @ArchTest
    static final ArchRule entities_are_package_private =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositories_are_package_private =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that()
            .resideOutsideOfPackage("org.plumbline.kernel.time")
            .should(callMethodWhere(describe("now() without a clock", StyleTest::asksTheSystemForTheTime)));

    @ArchTest
    static final ArchRule looks_come_from_style_sheets =
            noClasses().should(callMethodWhere(describe("getStyle()", StyleTest::stylesInPlace)));

    @ArchTest
    static final ArchRule only_the_demo_acts_as_somebody_else = noClasses()
            .that()
            .resideOutsideOfPackages("org.plumbline.demo..", "org.plumbline.identity..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Acting.class);

    @ArchTest
    static final ArchRule beans_come_through_constructors = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nothing_is_null_by_surprise = classes()
            .should(have(
                    "a package marked @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));

    private static boolean isService(JavaClass type) {
        return type.isAnnotatedWith(Service.class);
    }

    private static ArchCondition<JavaMethod> carryExactlyOneAccessAnnotation() {
        return new ArchCondition<>("carry exactly one access annotation") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) return;
                var found = method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .filter(type -> type.isAnnotatedWith(PreAuthorize.class))
                        .count();
                events.add(new SimpleConditionEvent(
                        method, found == 1, method.getFullName() + " carries " + found + " access annotations"));
            }
        };
    }

    /** Flow takes the frame and the login page into what every page loads. */
    private static boolean comesAtEveryStart(JavaClass type) {
        return type.isAnnotatedWith(Layout.class)
                || type.tryGetAnnotationOfType(Route.class)
                        .filter(route -> route.value().equals("login"))
                        .isPresent();
    }

    private static ArchCondition<JavaClass> haveExactlyOneDoor() {
        return have(
                "exactly one of @RolesAllowed, @PermitAll, @AnonymousAllowed, @DenyAll",
                type -> DOORS.stream().filter(type::isAnnotatedWith).count() == 1);
    }

    private static ArchCondition<JavaClass> have(String what, java.util.function.Predicate<JavaClass> test) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, test.test(type), type.getName() + " should have " + what));
            }
        };
    }

    private static boolean asksTheSystemForTheTime(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        if (owner.isEquivalentTo(System.class)) return target.getName().equals("currentTimeMillis");
        return owner.getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean stylesInPlace(JavaMethodCall call) {
        return call.getTarget().getName().equals("getStyle")
                && call.getTarget().getOwner().getPackageName().startsWith("com.vaadin.flow");
    }
}
