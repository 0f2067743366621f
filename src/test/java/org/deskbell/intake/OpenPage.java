package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A page of a form as a browser without scripts has it open. */
record OpenPage(String html) {

    /** Between several picks under one name. */
    private static final String AND = "\u001f";

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    static OpenPage of(String path) {
        return at(given(), path);
    }

    /** @param visitor who asks, with headers */
    static OpenPage at(RequestSpecification visitor, String path) {
        return new OpenPage(visitor.urlEncodingEnabled(false).get(path).then().statusCode(200).extract().asString());
    }

    /** What would be posted under each name by whoever presses send at once. */
    Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        INPUT.matcher(html)
                .results()
                .map(found -> found.group())
                .filter(input -> !input.contains("type=\"radio\"") && !input.contains("type=\"checkbox\"")
                        || input.contains(" checked"))
                .forEach(input -> answers.merge(part(NAME, input), part(VALUE, input), (one, other) -> one + AND + other));
        Pattern.compile("(?s)<select [^>]*name=\"([^\"]+)\".*?</select>").matcher(html).results().forEach(select -> {
            var chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(select.group());
            answers.put(select.group(1), chosen.find() ? unescaped(chosen.group(1)) : "");
        });
        Pattern.compile("(?s)<textarea [^>]*name=\"([^\"]+)\"[^>]*>\n(.*?)</textarea>")
                .matcher(html)
                .results()
                .forEach(text -> answers.put(text.group(1), unescaped(text.group(2))));
        return answers;
    }

    String answer(String name) {
        return answers().get(name);
    }

    /** Names of the fields that the page around a frame may fill in. */
    List<String> open() {
        return FIELD.matcher(html)
                .results()
                .map(found -> found.group())
                .filter(field -> field.contains(" data-prefill"))
                .map(field -> part(NAME, field))
                .distinct()
                .toList();
    }

    /** Where the form is posted. */
    String action() {
        return part(Pattern.compile("method=\"post\" action=\"([^\"]*)\""), html);
    }

    /** Where the page asks which questions an answer brings up. */
    String questions() {
        return part(Pattern.compile("id=\"questions\" data-hx-post=\"([^\"]*)\""), html);
    }

    /** The address of the same page in another language. */
    String in(String language) {
        return part(Pattern.compile("href=\"([^\"]*)\" lang=\"" + language + "\""), html);
    }

    /** The same page after this was typed and sent. */
    ValidatableResponse send(String... namesAndAnswers) {
        var answers = answers();
        for (int i = 0; i < namesAndAnswers.length; i += 2) {
            answers.put(namesAndAnswers[i], namesAndAnswers[i + 1]);
        }
        return send(answers);
    }

    ValidatableResponse send(Map<String, String> answers) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(body(answers))
                .post(action())
                .then();
    }

    private static String body(Map<String, String> answers) {
        return answers.entrySet()
                .stream()
                .flatMap(answer -> Stream.of(answer.getValue().split(AND))
                        .map(value -> answer.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** What came back of it. */
    OpenPage after(int status, String... namesAndAnswers) {
        return new OpenPage(send(namesAndAnswers).statusCode(status).extract().asString());
    }

    private static String part(Pattern pattern, String html) {
        var found = pattern.matcher(html);
        assertThat(found.find()).as(pattern + " in " + html).isTrue();
        return unescaped(found.group(1));
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
