package org.isolog.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.isolog.architecture.House.CLASSES;
import static org.isolog.architecture.House.room;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** What code does nowhere, or in one place only. */
class HabitsTest {
    /** The one door to work beside the window, the writer that lets parsing and inserting overlap, and the clean-up of an interrupted command. */
    private static final String[] MAY_START_THREADS = {
        "org.isolog.ui.common.FxBackgroundWork", "org.isolog.store.EventWriter", "org.isolog.cli.TemporaryFolder"};
    private static final int MOST_PARAMETERS = 5;

    @Test
    void threadsStartInThreePlaces() {
        noClasses().that().doNotHaveFullyQualifiedName(MAY_START_THREADS[0]).and().doNotHaveFullyQualifiedName(MAY_START_THREADS[1])
                .and().doNotHaveFullyQualifiedName(MAY_START_THREADS[2])
                .should().dependOnClassesThat().belongToAnyOf(ExecutorService.class, Executors.class, ForkJoinPool.class, Timer.class)
                .orShould().callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould().callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(nameMatching("of.*|start.*"))))
                .orShould().callMethodWhere(target(owner(assignableTo(CompletableFuture.class))).and(target(nameMatching(".*Async"))))
                .because("work that nobody can count, cancel or run at once in a test is lost work; parallel streams end where they begin").check(CLASSES);
    }

    @Test
    void dialogsOpenInOnePlace() {
        noClasses().that().doNotHaveFullyQualifiedName("org.isolog.ui.common.FxDialogs")
                .should().dependOnClassesThat().haveNameMatching("javafx\\.scene\\.control\\.(Alert|Dialog|ChoiceDialog|TextInputDialog)|javafx\\.stage\\.(FileChooser|DirectoryChooser)")
                .because("a test cannot answer a dialog of the system; it answers Dialogs").check(CLASSES);
    }

    @Test
    void nothingDependsOnTheMachinesLanguage() {
        noClasses().should().callMethodWhere(target(owner(assignableTo(Locale.class))).and(target(nameMatching("getDefault"))))
                .orShould().callMethod(String.class, "format", String.class, Object[].class)
                .orShould().callMethod(String.class, "formatted", Object[].class)
                .orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .because("the same log must mean the same on every machine: Locale.ROOT").check(CLASSES);
    }

    @Test
    void nothingDependsOnTheMachinesZone() {
        noClasses().that().resideOutsideOfPackages("org.isolog", room("ui"))
                .should().callMethodWhere(target(owner(assignableTo(ZoneId.class))).and(target(nameMatching("systemDefault"))))
                .orShould().callMethodWhere(target(owner(assignableTo(TimeZone.class))).and(target(nameMatching("getDefault"))))
                .because("the same log must mean the same on every machine: UTC; only the window may offer the machine's zone to choose").check(CLASSES);
    }

    @Test
    void nothingIsDeserialised() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class)
                .because("a case or a model may come from somebody else, and reading objects runs their code").check(CLASSES);
    }

    @Test
    void staticStateIsConstant() {
        fields().that().areStatic().and().areDeclaredInClassesThat().resideOutsideOfPackage(room("report.templates")).should().beFinal()
                .because("what can be set from everywhere belongs to nobody; templates are generated").check(CLASSES);
    }

    @Test
    void callsCanBeRead() {
        codeUnits().that().arePublic().should(haveAtMost(MOST_PARAMETERS))
                .because("nobody can tell the sixth argument from the fifth; the components of a record have names").check(CLASSES);
    }

    @Test
    void onlyMainEndsTheProgram() {
        noClasses().that().doNotHaveFullyQualifiedName("org.isolog.Main").should().callMethod(System.class, "exit", int.class)
                .because("a use case that ends the program takes unsaved work with it").check(CLASSES);
    }

    @Test
    void onlyMainKnowsTheStandardStreams() {
        noClasses().that().doNotHaveFullyQualifiedName("org.isolog.Main")
                .should().accessFieldWhere(DescribedPredicate.describe("System.out or System.err", HabitsTest::isStandardStream))
                .because("commands write to their console, which makes what they print safe for terminals").check(CLASSES);
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class) && (access.getName().equals("out") || access.getName().equals("err"));
    }

    private static ArchCondition<JavaCodeUnit> haveAtMost(int parameters) {
        return new ArchCondition<>("have at most " + parameters + " parameters, constructors of records aside") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean record = unit instanceof JavaConstructor && unit.getOwner().isRecord();
                boolean met = record || unit.getRawParameterTypes().size() <= parameters;
                events.add(new SimpleConditionEvent(unit, met, unit.getDescription() + " has " + unit.getRawParameterTypes().size() + " parameters"));
            }
        };
    }
}
