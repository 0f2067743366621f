import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor of the sample form who sends it: what the trial run sees of classes is what the image's cache holds. */
class Trial {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");

    public static void main(String... words) throws Exception {
        var form = URI.create(words[0]);
        var stamp = STAMP.matcher(ask(HttpRequest.newBuilder(form)).body());
        if (!stamp.find()) {
            throw new AssertionError("no form at " + form);
        }
        // first with a mistake, for the page that says so
        post(form, Map.of("_stamp", stamp.group(1), "name", "", "email", "amara@"));
        var answer = post(form, Map.of("_stamp", stamp.group(1), "name", "Amara", "email", "amara@example.com", "bike", "city-2",
                "subject", "Motor cuts out", "message", "It stops at 60 %", "effect", "major"));
        var receipt = answer.headers().firstValue("Location");
        if (receipt.isPresent()) {
            ask(HttpRequest.newBuilder(form.resolve(receipt.get())));
        }
        System.out.println("trial run: " + form + " answered " + answer.statusCode());
    }

    private static HttpResponse<String> post(URI form, Map<String, String> answers) throws Exception {
        var body = answers.entrySet()
                .stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }
}
