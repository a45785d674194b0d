package org.isolog.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.isolog.architecture.House.CLASSES;
import static org.isolog.architecture.House.oursOutside;
import static org.isolog.architecture.House.room;
import static org.isolog.architecture.House.rooms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which room may use which. */
class WallsTest {

    @Test
    void coreKnowsOnlyTheJdk() {
        classes().that().resideInAPackage(room("core")).should().onlyDependOnClassesThat().resideInAnyPackage("java..", room("core"))
                .because("every stage shares these records: whatever they depended on, everything would depend on").check(CLASSES);
    }

    @ParameterizedTest(name = "{0} uses only {1}")
    @CsvSource({
        "ingest,        core,                   'a format is tested by a file alone, without a case, a model or a window'",
        "store,         core,                   'the case is the record and must outlive every other room'",
        "features,      core,                   'events are handed in: the same numbers come out of a case, a file and a test'",
        "detect,        core features,          'a detector sees numbers, not where they are kept'",
        "explain,       core,                   'a reason is put into words from its facts alone'",
        "integrity,     core,                   'what proves the evidence must not depend on what reads or judges it'",
        "report,        core,                   'files say what they are given, and decide nothing'",
        "samples,       core,                   'made logs must not know how they are read'",
        "cli,           core investigation samples, 'a command does what a screen does, through the same use cases; made logs are no stage'",
        "investigation, core ingest store features detect explain integrity report samples, 'use cases drive the stages and serve screens and commands alike'",
    })
    void aRoomUsesOnlyItsNeighbours(String name, String neighbours, String reason) {
        String[] allowed = (name + " " + neighbours).split(" ");
        noClasses().that().resideInAPackage(room(name)).should().dependOnClassesThat(oursOutside(allowed)).because(reason).check(CLASSES);
    }

    @Test
    void aScreenKnowsNoStage() {
        noClasses().that().resideInAPackage(room("ui")).should()
                .dependOnClassesThat().resideInAnyPackage(rooms("ingest", "store", "features", "detect", "explain", "integrity", "report", "cli"))
                .because("screens and commands must show the same numbers, and the use cases have them").check(CLASSES);
    }

    @Test
    void aScreenKnowsNoOtherScreen() {
        slices().matching("org.isolog.ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(room("ui.common")))
                .because("a screen is one folder that could be deleted; what screens share is in ui.common").check(CLASSES);
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching("org.isolog.(**)").should().beFreeOfCycles()
                .because("rooms are read one after the other").check(CLASSES);
    }

    @Test
    void javaFxStaysInTheWindow() {
        noClasses().that().resideOutsideOfPackages("org.isolog", room("ui")).should()
                .dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "org.kordamp..", "atlantafx..")
                .because("everything but the window also runs where there is no display").check(CLASSES);
    }

    @Test
    void sqlStaysInTheStore() {
        noClasses().that().resideOutsideOfPackage(room("store")).should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
                .because("who writes no SQL writes no SQL that a log could end").check(CLASSES);
    }

    @Test
    void tribuoStaysInThreeRooms() {
        noClasses().that().resideOutsideOfPackages(rooms("detect.anomaly", "detect.cluster", "detect.supervised")).should()
                .dependOnClassesThat().resideInAnyPackage("org.tribuo..", "com.oracle.labs..", "com.google.protobuf..")
                .because("the forests and the clusters of stories are Tribuo's; another detector or grouping needs none, and Tribuo may be replaced").check(CLASSES);
    }

    @Test
    void theNetworkStaysBehindOneDoor() {
        noClasses().that().resideOutsideOfPackage(room("ingest.http")).should().dependOnClassesThat().resideInAnyPackage("java.net.http..")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection|DatagramSocket)")
                .because("evidence must not leave the machine: only an address that the user gave is asked, and only there do tokens pass").check(CLASSES);
    }

    @Test
    void unpackersStayInTheIngest() {
        noClasses().that().resideOutsideOfPackage(room("ingest")).should()
                .dependOnClassesThat().resideInAnyPackage("org.apache.commons.compress..", "net.lingala.zip4j..", "org.tukaani.xz..", "com.github.luben..")
                .because("limits and damage are dealt with once; everybody else sees plain bytes").check(CLASSES);
    }

    @Test
    void onlyUseCasesAreReachedFromTheTop() {
        noClasses().that().resideInAPackage("org.isolog").should()
                .dependOnClassesThat().resideInAnyPackage(rooms("ingest", "store", "features", "detect", "explain", "integrity", "report"))
                .because("App and Main put screens and commands together, and nothing else").check(CLASSES);
    }
}
