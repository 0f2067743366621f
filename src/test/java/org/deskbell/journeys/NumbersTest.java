package org.deskbell.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.deskbell.helpdesk.Outcome;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every number that the dashboard and the alert rules ask for is on the metrics page, under that name and with those labels. */
@QuarkusTest
class NumbersTest {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("([a-z_][a-z0-9_:]*)\\s*(\\{[^}]*})?(\\s*\\()?");
    private static final Pattern LABEL = Pattern.compile("([a-z]+)\\s*=\\s*\"([^\"]*)\"");
    /** What is no number of ours: words of the language, and labels after `by`. */
    private static final Pattern NO_NUMBER = Pattern.compile("\\bby\\s*\\([^)]*\\)|\\[[^]]*]|\\b(?:and|or|unless|bool)\\b");
    /** Labels that Prometheus adds, and the number that it makes itself. */
    private static final List<String> SCRAPED = List.of("job", "instance", "up");

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void everyNumberThatIsAskedForIsThere() throws IOException {
        write("");
        write("a robot's");
        given().get("/f/nowhere").then().statusCode(404);
        var page = given().get(management.resolve("/q/metrics")).asString();
        var expressions = new ArrayList<>(rules());
        expressions.addAll(panels());
        assertThat(expressions).hasSizeGreaterThan(30);
        for (var expression : expressions) {
            var numbers = numbers(expression);
            assertThat(numbers).as(expression).isNotEmpty();
            numbers.forEach(number -> find(number, page, expression));
        }
    }

    /** Otherwise the test above would prove nothing. */
    @Test
    void aNumberThatIsNowhereWouldBeMissed() {
        assertThat(numbers("sum by (status) (rate(deskbell_gone_total{job=\"x\", status=\"A\"}[5m])) / count(up) > 0")
                .stream()
                .map(number -> number.group(1) + number.group(2)))
                .containsExactly("deskbell_gone_total{job=\"x\", status=\"A\"}", "upnull");
    }

    private static void find(MatchResult number, String page, String expression) {
        if (SCRAPED.contains(number.group(1))) {
            return;
        }
        var lines = page.lines()
                .filter(line -> line.startsWith(number.group(1) + "{") || line.startsWith(number.group(1) + " "));
        assertThat(lines.toList()).as(number.group(1) + " of " + expression)
                .isNotEmpty()
                .anyMatch(line -> fits(line, number.group(2)));
    }

    /** A status or outcome that has not happened yet is not on the page; then it has to be one that can happen. */
    private static boolean fits(String line, String selector) {
        return selector == null || LABEL.matcher(selector)
                .results()
                .filter(label -> !SCRAPED.contains(label.group(1)))
                .allMatch(label -> line.contains(label.group(1) + "=\"" + label.group(2) + "\"")
                        || line.contains(label.group(1) + "=\"") && canHappen(label));
    }

    private static boolean canHappen(MatchResult label) {
        return label.group(1).equals("outcome") && Arrays.stream(Outcome.class.getPermittedSubclasses())
                .anyMatch(outcome -> outcome.getSimpleName().equals(label.group(2)))
                || label.group(1).equals("status") && label.group(2).matches("50[03]");
    }

    private static List<MatchResult> numbers(String expression) {
        return WORD.matcher(NO_NUMBER.matcher(expression).replaceAll(" "))
                .results()
                .filter(word -> word.group(3) == null)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> rules() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml()
                .load(Files.readString(Path.of("ops/prometheus/alerts.yml")));
        return file.get("groups").get(0).get("rules").stream().map(rule -> (String) rule.get("expr")).toList();
    }

    private static List<String> panels() throws IOException {
        return new ObjectMapper().readTree(Path.of("ops/grafana/deskbell.json").toFile()).findValuesAsText("expr");
    }

    private static void write(String extra) {
        var stamp = STAMP.matcher(given().get("/f/contact").asString());
        assertThat(stamp.find()).isTrue();
        given().redirects()
                .follow(false)
                .formParams(
                        Map.of("_stamp", stamp.group(1), "_extra", extra, "name", "Amara", "email", "amara@example.com", "bike",
                                "city-2", "subject", "Numbers " + extra, "message", "It stops at 60 %", "effect", "question"))
                .post("/f/contact")
                .then()
                .statusCode(lessThan(400));
    }
}
