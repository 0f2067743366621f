package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Draft;
import org.deskbell.form.Forms;
import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.deskbell.intake.Reception.OnceMore;
import org.deskbell.intake.Reception.OnceMore.Cause;
import org.deskbell.intake.Reception.Unsure;
import org.deskbell.shield.QuickCheck.Puzzle;
import org.deskbell.shield.Stamps;
import org.deskbell.site.MessageFiles;
import org.deskbell.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Every state of every page in every language that there are messages for, and never a word of another one on it. */
@QuarkusTest
class OneLanguageTest extends MoodySandbox {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile(
            ">([^<>]+)<|(?:data-(?!form=|origins=)[a-z]+|aria-label|alt|title|placeholder)=\"([^\"]*)\"");
    /** The links to other languages, each called what it is called there. */
    private static final Pattern NAMED_ELSEWHERE = Pattern.compile("(?s)<nav.*?</nav>");
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");
    /** Besides references: an address as an example, the zone of a time, what password managers read, and the addresses of the form that says nothing else. */
    private static final Set<String> NO_WORDS = Set.of("name", "example", "com", "host", "UTC", "true");

    @Inject
    Site site;

    @Inject
    Forms forms;

    @Inject
    Stamps stamps;

    @Inject
    FormViews views;

    @Inject
    Checks checks;

    static List<String> languages() {
        return MessageFiles.languages();
    }

    @Test
    void whatThereAreFilesForIsSpoken() {
        assertThat(site.languages().stream().map(Locale::toLanguageTag)).isEqualTo(languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noPageMixesLanguages(String language) throws IOException {
        var pages = new TreeMap<String, String>();
        for (boolean byHeader : List.of(true, false)) {
            served(language, byHeader).forEach((state, answer) -> {
                assertThat(answer.extract().contentType()).as(state).isEqualTo("text/html;charset=UTF-8");
                pages.put(state + (byHeader ? " by header" : " by address"), answer.extract().asString());
            });
        }
        made(language).forEach((state, answer) -> pages.put(state, (String) answer.getEntity()));
        assertThat(pages).hasSizeGreaterThan(30);
        pages.forEach((state, page) -> speaks(language, language + ", " + state, page));
    }

    private static void speaks(String language, String state, String page) {
        if (page.contains("<html")) {
            assertThat(page).as(state)
                    .contains("<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"");
        }
        var said = texts(page);
        var own = patterns(language);
        assertThat(said).as(state).anyMatch(text -> own.stream().anyMatch(message -> message.matcher(text).matches()));
        for (var other : languages()) {
            if (!other.equals(language)) {
                var foreign = patterns(other);
                assertThat(said.stream().filter(text -> own.stream().noneMatch(message -> message.matcher(text).matches())))
                        .as(state + " speaks " + other)
                        .noneMatch(text -> foreign.stream().anyMatch(message -> message.matcher(text).matches()));
            }
        }
        if (own.stream()
                .map(Pattern::pattern)
                .noneMatch(message -> message.matches(".*\\p{IsLatin}{2,} \\p{IsLatin}{2,} .*"))) {
            assertThat(LATIN_WORD.matcher(String.join("\n", said).replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", ""))
                    .results()
                    .map(word -> word.group())).as(state)
                    .allMatch(NO_WORDS::contains);
        }
    }

    private static List<String> texts(String page) {
        return TEXT.matcher(NAMED_ELSEWHERE.matcher(page).replaceAll("").replace("><", "> <"))
                .results()
                .flatMap(found -> found.group(1) != null ? Stream.of(found.group(1)) : Stream.of(found.group(2).split("\\|")))
                .map(text -> text.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&").strip())
                .filter(text -> text.length() > 1 && !text.startsWith("/"))
                .distinct()
                .toList();
    }

    private static List<Pattern> patterns(String language) {
        return MessageFiles.everything(language)
                .stream()
                .filter(message -> !message.startsWith("{title}"))
                // what only puts others' words together fits any language
                .filter(message -> message.replaceAll("\\{[^}]*}", "").matches("(?s).*\\p{L}.*"))
                .map(message -> Stream.of(message.split("\\{[^}]*}", -1)).map(Pattern::quote).collect(Collectors.joining(".+")))
                .map(Pattern::compile)
                .toList();
    }

    /** What the application answers, by state. */
    private Map<String, ValidatableResponse> served(String language, boolean byHeader) {
        var pages = new TreeMap<String, ValidatableResponse>();
        pages.put("form", ask(language, byHeader).get("/f/wordless").then().statusCode(200));
        pages.put("embedded", ask(language, byHeader).queryParam("embed", "inline").get("/f/wordless").then().statusCode(200));
        pages.put("nothing filled in",
                ask(language, byHeader).formParam("code", "1").post("/f/wordless").then().statusCode(422));
        pages.put("everything wrong", wrong(ask(language, byHeader)).post("/f/wordless").then().statusCode(422));
        pages.put("check", ask(language, byHeader).formParam("email", "1").post("/f/wordless/check").then().statusCode(200));
        pages.put("once more", right(ask(language, byHeader)).post("/f/wordless").then().statusCode(422));
        pages.put("damaged", ask(language, byHeader).body("number=%zz").post("/f/wordless").then().statusCode(400));
        pages.put("too large", ask(language, byHeader).body("x".repeat(600_000)).post("/f/wordless").then().statusCode(413));
        pages.put("no form's body",
                ask(language, byHeader).contentType("application/json").body("{}").post("/f/wordless").then().statusCode(415));
        pages.put("another method", ask(language, byHeader).delete("/f/wordless").then().statusCode(405));
        pages.put("no form", ask(language, byHeader).get("/f/nowhere").then().statusCode(404));
        pages.put("form is gone", ask(language, byHeader).formParam("1", "1").post("/f/nowhere").then().statusCode(404));
        pages.put("closed", ask(language, byHeader).get("/f/wordless-closed").then().statusCode(410));
        pages.put("closed while writing",
                ask(language, byHeader).formParam("email", "1").post("/f/wordless-closed").then().statusCode(410));
        pages.put("no receipt", ask(language, byHeader).get("/r/nowhere").then().statusCode(404));
        pages.put("no page", ask(language, byHeader).get("/nowhere/at/all").then().statusCode(404));
        for (var manners : List.of(Manners.FINE, Manners.BUSY)) {
            sandbox.behave(manners);
            var receipt = send(language, byHeader);
            pages.put("receipt " + manners, ask(language, byHeader).get(receipt).then().statusCode(200));
            pages.put("receipt later " + manners,
                    ask(language, byHeader).get(receipt.replaceFirst("\\?.*", "")).then().statusCode(200));
            pages.put("receipt's news " + manners,
                    ask(language, byHeader).header("HX-Request", "true").get(receipt).then().statusCode(200));
        }
        return pages;
    }

    /** What is hard to come by through HTTP, by state. */
    private Map<String, Response> made(String language) throws IOException {
        var visit = new Visit();
        visit.lang = language;
        var draft = Draft.of(forms.find("wordless").orElseThrow(), Locale.forLanguageTag(language), Map.of());
        var stamp = stamps.issue("wordless");
        var pages = new TreeMap<>(
                Map.of("not kept", views.notKept(draft, visit, stamp), "busy", views.busy(draft, visit, stamp)));
        var puzzle = new Puzzle("1.1", "1", 1);
        pages.put("quick check", checks.answer(draft, visit, new Unsure(puzzle, null, stamp)));
        pages.put("too many", checks.answer(draft, visit, new Unsure(puzzle, Duration.ofMinutes(3), stamp)));
        Stream.of(Cause.values())
                .forEach(cause -> pages.put("once more " + cause, views.onceMore(draft, visit, new OnceMore(cause, stamp))));
        return pages;
    }

    private String send(String language, boolean byHeader) {
        var stamp = STAMP.matcher(ask(language, byHeader).get("/f/wordless").asString());
        assertThat(stamp.find()).isTrue();
        return right(ask(language, byHeader)).formParam("_stamp", stamp.group(1))
                .post("/f/wordless")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private static RequestSpecification ask(String language, boolean byHeader) {
        var asks = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        return byHeader
                ? asks.header("Accept-Language", language)
                : asks.queryParam("lang", language).header("Accept-Language", "fr");
    }

    private static RequestSpecification right(RequestSpecification asks) {
        return asks.formParam("email", "1@host.example")
                .formParam("message", "1")
                .formParam("pick", "1")
                .formParam("choice", "2")
                .formParam("tick", "true");
    }

    private static RequestSpecification wrong(RequestSpecification asks) {
        return asks.formParam("email", "1")
                .formParam("phone", "1")
                .formParam("code", "1".repeat(1300))
                .formParam("number", "1-1")
                .formParam("message", "1".repeat(5001))
                .formParam("pick", "3");
    }
}
