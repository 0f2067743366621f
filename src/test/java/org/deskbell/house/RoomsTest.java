package org.deskbell.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.shield.Arrival;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows only downwards, and what each room must never do. */
@AnalyzeClasses(packages = "org.deskbell", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule arrowsOnlyDownwards = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("intake")
            .definedBy("org.deskbell.intake..")
            .layer("console")
            .definedBy("org.deskbell.console..")
            .layer("outbox")
            .definedBy("org.deskbell.outbox..")
            .layer("shield")
            .definedBy("org.deskbell.shield..")
            .layer("form")
            .definedBy("org.deskbell.form..")
            .layer("port")
            .definedBy("org.deskbell.helpdesk")
            .layer("proprofs")
            .definedBy("org.deskbell.helpdesk.proprofs..")
            .layer("sandbox")
            .definedBy("org.deskbell.helpdesk.sandbox..")
            .layer("site")
            .definedBy("org.deskbell.site..")
            .layer("trace")
            .definedBy("org.deskbell.trace..")
            .whereLayer("intake")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("console")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers("intake", "console")
            .whereLayer("shield")
            .mayOnlyBeAccessedByLayers("intake")
            .whereLayer("form")
            .mayOnlyBeAccessedByLayers("intake", "console")
            .whereLayer("port")
            .mayOnlyBeAccessedByLayers("intake", "outbox", "proprofs", "sandbox")
            .whereLayer("proprofs")
            .mayOnlyBeAccessedByLayers("port", "sandbox")
            .whereLayer("sandbox")
            .mayOnlyBeAccessedByLayers("port")
            .whereLayer("site")
            .mayOnlyBeAccessedByLayers("intake", "console", "sandbox")
            .whereLayer("trace")
            .mayOnlyBeAccessedByLayers("intake", "outbox");

    @ArchTest
    static final ArchRule siteUsesNoRoom = noClasses().that()
            .resideInAPackage("org.deskbell.site..")
            .should()
            .dependOnClassesThat(inARoomOtherThan("site"));

    @ArchTest
    static final ArchRule traceUsesNoRoom = noClasses().that()
            .resideInAPackage("org.deskbell.trace..")
            .should()
            .dependOnClassesThat(inARoomOtherThan("trace"));

    @ArchTest
    static final ArchRule openTelemetryIsLoadedByOneRoomOnly = noClasses().that()
            .resideOutsideOfPackage("org.deskbell.trace")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..");

    @ArchTest
    static final ArchRule noRoomsInCircles = slices().matching("org.deskbell.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCourierCallsTheHelpDesk = noClasses().that()
            .resideOutsideOfPackage("org.deskbell.outbox..")
            .should()
            .callMethod(HelpDesk.class, "create", NewTicket.class);

    @ArchTest
    static final ArchRule sqlOnlyInTheOutbox = noClasses().that()
            .resideOutsideOfPackage("org.deskbell.outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..");

    @ArchTest
    static final ArchRule httpOnlyInPagesAndTheDesk = noClasses().that()
            .resideInAnyPackage("org.deskbell.form..", "org.deskbell.shield..", "org.deskbell.outbox")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.qute..");

    @ArchTest
    static final ArchRule noAddressIsKept = noFields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.deskbell.shield..")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName(Arrival.class.getName())
            .should()
            .haveRawType(InetAddress.class);

    @ArchTest
    static final ArchRule onlyAlarmsLeaveTheOutbox = noClasses().that()
            .resideInAPackage("org.deskbell.outbox")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "io.quarkus.mailer..");

    @ArchTest
    static final ArchRule alarmsKnowNoSubmissions = noClasses().that()
            .resideInAPackage("org.deskbell.outbox.alarm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.deskbell.outbox");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule nounsOfTheTrade = classes()
            .should()
            .haveNameNotMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Mapper)");

    private static DescribedPredicate<JavaClass> inARoomOtherThan(String room) {
        return DescribedPredicate.describe("live in another room",
                type -> type.getPackageName().startsWith("org.deskbell.")
                        && !type.getPackageName().startsWith("org.deskbell." + room));
    }
}
