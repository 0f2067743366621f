package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What stands in docker/ and .github/ can be read, and agrees with the application and with itself. */
class PackagingTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern SETTING = Pattern.compile("\\b(?:DESKBELL|DATABASE)_[A-Z_]+");
    /** The longest that a stop may take: open requests, then a lease. */
    private static final int STOP_SECONDS = 20 + 90;

    @Test
    void everyYamlFileHasItsShape() throws IOException {
        for (var file : yaml(DOCKER, Path.of(".github"), Path.of("ops"))) {
            assertThat((Object) read(file)).as(file.toString()).isInstanceOf(Map.class);
        }
    }

    @Test
    void everySettingIsOneThatTheReadmeExplains() throws IOException {
        var known = settings(Path.of("README.md"));
        // what only the compose files know, to make other values of
        known.addAll(List.of("DESKBELL_HOST", "DATABASE_PASSWORD"));
        var used = new TreeSet<String>();
        for (var file : yaml(DOCKER)) {
            used.addAll(settings(file));
        }
        used.addAll(settings(DOCKER.resolve("Dockerfile")));
        assertThat(used).contains("DATABASE_URL", "DESKBELL_TRUSTED_PROXIES").isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yml", "compose-replicas.yml"})
    void nobodyPublishesTheManagementPortAndEveryContainerIsBound(String name) throws IOException {
        for (var service : services(name).values()) {
            assertThat(service.toString()).doesNotContain("privileged=true", "9000:9000");
            if (service.containsKey("build")) {
                assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
                assertThat(seconds(service.get("stop_grace_period"))).isGreaterThan(STOP_SECONDS);
            }
        }
    }

    @Test
    void replicasTrustCaddyAndNobodyElse() throws IOException {
        var services = services("compose-replicas.yml");
        var address = at(services, "caddy", "networks", "inside", "ipv4_address");
        for (var replica : List.of("deskbell-1", "deskbell-2")) {
            assertThat(at(services, replica, "environment", "DESKBELL_TRUSTED_PROXIES")).isEqualTo(address);
            assertThat(services.get(replica)).doesNotContainKey("ports");
            assertThat(caddyfile()).contains(replica + ":8080");
        }
        assertThat(services.get("database")).doesNotContainKey("ports");
        assertThat((List<?>) services.get("caddy").get("ports")).noneMatch(port -> port.toString().contains("9000"));
        assertThat(caddyfile()).doesNotContain("trusted_proxies ");
    }

    @Test
    void caddyLetsThroughWhatDeskbellTakes() throws IOException {
        var most = Pattern.compile("max_size ([0-9]+)MiB").matcher(caddyfile());
        assertThat(most.find()).isTrue();
        var message = Pattern.compile("\"([0-9]+)M\"\\)\\s+MemorySize message")
                .matcher(Files.readString(Path.of("src/main/java/org/deskbell/outbox/FilesConfig.java")));
        assertThat(message.find()).isTrue();
        assertThat(Integer.parseInt(most.group(1))).isGreaterThan(Integer.parseInt(message.group(1)) + 1);
    }

    @Test
    void aPodIsWatchedOnThePortThatNoServiceNamesAndHasTimeToStop() throws IOException {
        var pod = (Map<?, ?>) at(read(DOCKER.resolve("k8s/deployment.yaml")), "spec", "template", "spec");
        var container = (Map<?, ?>) ((List<?>) pod.get("containers")).get(0);
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertThat(at(container, probe, "httpGet", "port")).as(probe).isEqualTo("management");
            assertThat(at(container, probe, "httpGet", "path").toString()).as(probe)
                    .isEqualTo(probe.startsWith("live") ? "/q/health/live" : "/q/health/ready");
        }
        int before = (int) at(container, "lifecycle", "preStop", "sleep", "seconds");
        assertThat((int) pod.get("terminationGracePeriodSeconds")).isGreaterThan(before + STOP_SECONDS);
        assertThat(at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
        assertThat(at(pod, "securityContext", "runAsUser").toString()).isEqualTo(user());
        assertThat(container.get("envFrom").toString()).contains("secretRef={name=deskbell}");
        assertThat(read(DOCKER.resolve("k8s/service.yaml")).toString()).contains("targetPort=http")
                .doesNotContain("management");
    }

    private static String user() throws IOException {
        var user = Pattern.compile("(?m)^USER ([0-9]+):").matcher(Files.readString(DOCKER.resolve("Dockerfile")));
        assertThat(user.find()).as("a number, since Kubernetes cannot see whether a name is root").isTrue();
        return user.group(1);
    }

    private static String caddyfile() throws IOException {
        return Files.readString(DOCKER.resolve("Caddyfile"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String name) throws IOException {
        return (Map<String, Map<String, Object>>) read(DOCKER.resolve(name)).get("services");
    }

    private static int seconds(Object duration) {
        return Integer.parseInt(duration.toString().replaceFirst("s$", ""));
    }

    private static Object at(Map<?, ?> tree, String... path) {
        Object here = tree;
        for (var key : path) {
            assertThat(here).as(String.join(".", path)).isInstanceOf(Map.class);
            here = ((Map<?, ?>) here).get(key);
        }
        assertThat(here).as(String.join(".", path)).isNotNull();
        return here;
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    private static TreeSet<String> settings(Path file) throws IOException {
        var found = new TreeSet<String>();
        SETTING.matcher(Files.readString(file)).results().forEach(name -> found.add(name.group()));
        return found;
    }

    private static List<Path> yaml(Path... roots) {
        return Stream.of(roots).flatMap(PackagingTest::under).filter(file -> file.toString().matches(".*\\.ya?ml")).toList();
    }

    private static Stream<Path> under(Path root) {
        try (var files = Files.walk(root)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
