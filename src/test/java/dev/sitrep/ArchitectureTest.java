package dev.sitrep;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The arrows of the house. */
class ArchitectureTest {
    /** From the ground up: a room may use those before it and none after it. */
    private static final List<String> ROOMS =
            List.of(
                    "text",
                    "speech",
                    "embedding",
                    "config",
                    "store",
                    "fetch",
                    "web",
                    "feed",
                    "websub",
                    "article",
                    "actor",
                    "source",
                    "beat",
                    "reading",
                    "difference",
                    "story",
                    "summary",
                    "topic",
                    "chat",
                    "delivery",
                    "alert",
                    "digest",
                    "command",
                    "terminal",
                    "telegram",
                    "slack",
                    "pipeline",
                    "jobs",
                    "demo",
                    "cli");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.sitrep");

    @Test
    void every_room_is_there_and_has_classes() {
        for (String room : ROOMS) {
            long classes =
                    CLASSES.stream()
                            .filter(c -> c.getPackageName().equals("dev.sitrep." + room))
                            .filter(c -> !c.getSimpleName().equals("package-info"))
                            .count();
            assertThat(classes).as(room).isPositive();
        }
        assertThat(
                        CLASSES.stream()
                                .map(JavaClass::getPackageName)
                                .filter(p -> !p.equals("dev.sitrep"))
                                .distinct())
                .allMatch(p -> ROOMS.contains(p.substring("dev.sitrep.".length())));
    }

    @Test
    void a_room_uses_only_rooms_below_it() {
        List<String> upward = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            for (Dependency arrow : from.getDirectDependenciesFromSelf()) {
                int source = level(from);
                int target = level(arrow.getTargetClass());
                if (target > source) {
                    upward.add(arrow.getDescription());
                }
            }
        }
        assertThat(upward).isEmpty();
        assertThat(CLASSES.size()).as("the rule saw classes").isGreaterThan(150);
    }

    @Test
    void rome_stays_in_feed() {
        keeps("feed", "com.rometools..");
    }

    @Test
    void quartz_stays_in_jobs() {
        keeps("jobs", "org.quartz..");
    }

    @Test
    void the_sentence_model_stays_in_embedding() {
        keeps("embedding", "dev.langchain4j..");
    }

    @Test
    void charts_are_drawn_in_digest() {
        keeps("digest", "org.knowm.xchart..");
        keeps("digest", "java.awt..");
    }

    @Test
    void picocli_stays_in_cli() {
        keeps("cli", "picocli..");
    }

    @Test
    void telegrams_sdk_stays_in_telegram() {
        keeps("telegram", "org.telegram..");
    }

    @Test
    void slacks_sdk_stays_in_slack() {
        keeps("slack", "com.slack.api..");
    }

    /** What a stranger names is fetched by WebFetcher, or by nobody: the chat rooms' clients know one server each. */
    @Test
    void the_web_is_reached_through_fetch_and_by_the_chat_rooms_alone() {
        keeps("fetch", "crawlercommons..");
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.sitrep.fetch..", "dev.sitrep.telegram..", "dev.sitrep.slack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "java.net.http..", "javax.net..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .orShould()
                .callMethod(org.jsoup.Jsoup.class, "connect", String.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.sitrep.fetch..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .check(CLASSES);
    }

    @Test
    void jdbc_stays_in_store_and_the_store_classes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.sitrep.store..", "dev.sitrep.jobs..")
                .and()
                .doNotHaveSimpleName("Outbox")
                .and()
                .haveNameNotMatching(".*\\.\\w+(Store|Queue|Row|Log|Reports)(\\$.*)?")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.jdbi..").or(resideInAPackage("java.sql..")))
                .check(CLASSES);
    }

    @Test
    void only_jobs_chat_adapters_and_the_command_line_ask_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.sitrep.jobs..",
                        "dev.sitrep.telegram..",
                        "dev.sitrep.slack..",
                        "dev.sitrep.cli..",
                        "dev.sitrep")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    /** The rule is worth something only while the vendor is used at all. */
    private static void keeps(String room, String vendor) {
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals("dev.sitrep." + room)))
                .anyMatch(
                        c ->
                                c.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(
                                                d ->
                                                        resideInAPackage(vendor)
                                                                .test(d.getTargetClass())));
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.sitrep." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor)
                .check(CLASSES);
    }

    /** The root package stands on top, but for nothing: the command line alone may see the composition root. */
    private static int level(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("dev.sitrep")) {
            return -1;
        }
        if (name.equals("dev.sitrep")) {
            return type.getSimpleName().equals("Main") ? ROOMS.size() + 1 : ROOMS.indexOf("cli");
        }
        return ROOMS.indexOf(name.substring("dev.sitrep.".length()));
    }
}
