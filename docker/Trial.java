import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpServer;

/**
 * A visitor of the sample form who sends it; or, with the port of a help desk that it should be, as many as it takes for everything on
 * their way to be compiled as well as it ever is. What the trial run sees of classes and methods is what the image's cache knows.
 */
class Trial {

    private static final int AT_ONCE = 16;
    /** Each of those at once; some thousand calls of a method make the compiler sure of it. */
    private static final int VISITS = 80;
    private static final int MESSAGES = 5;
    private static final int PAGES = 20;

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final URI form;

    private Trial(URI form) {
        this.form = form;
    }

    /** @param words the form's address; and perhaps the port of the help desk */
    public static void main(String... words) throws Exception {
        var form = URI.create(words[0]);
        if (words.length > 1) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
            var desk = desk(Integer.parseInt(words[1]));
            crowd(form);
            desk.stop(0);
        }
        System.out.println("trial run: " + form + " answered " + new Trial(form).visit("alone"));
    }

    private static HttpServer desk(int port) throws Exception {
        var ids = new AtomicInteger();
        var desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        desk.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var ticket = ("{\"status\":\"success\",\"ticket_id\":\"" + ids.incrementAndGet() + "\"}").getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ticket.length);
            exchange.getResponseBody().write(ticket);
            exchange.close();
        });
        desk.start();
        return desk;
    }

    private static void crowd(URI form) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE, visitor -> {
            var thread = new Thread(visitor);
            thread.setDaemon(true);
            return thread;
        });
        var visitors = Stream.generate(() -> (Callable<Void>) () -> {
            var trial = new Trial(form);
            for (int visit = 0; visit < VISITS; visit++) {
                trial.visit(Thread.currentThread().getName() + " " + visit);
                for (int page = 0; page < PAGES; page++) {
                    trial.stamp();
                }
            }
            return null;
        }).limit(AT_ONCE).toList();
        for (Future<Void> done : threads.invokeAll(visitors)) {
            done.get();
        }
    }

    /** @return the status of the answer to the last message */
    private int visit(String who) throws Exception {
        var answers = new HashMap<>(Map.of("_stamp", stamp(), "name", "", "email", "amara@"));
        // first with a mistake, for the page that says so
        post(answers);
        answers.putAll(Map.of("name", "Amara", "bike", "city-2", "subject", "Motor cuts out", "effect", "major"));
        int status = 0;
        for (int message = 0; message < MESSAGES; message++) {
            answers.put("email", who.replace(' ', '.') + "@example.com");
            answers.put("message", "It stops at 60 %, says " + who + ", and not for the first time: it is number " + message);
            var answer = post(answers);
            status = answer.statusCode();
            if (status != 303) {
                throw new AssertionError("the answer to a message was " + status);
            }
            var receipt = answer.headers().firstValue("Location").orElseThrow();
            if (message == 0) {
                ask(HttpRequest.newBuilder(form.resolve(receipt)));
            }
        }
        return status;
    }

    private String stamp() throws Exception {
        var stamp = STAMP.matcher(ask(HttpRequest.newBuilder(form)).body());
        if (!stamp.find()) {
            throw new AssertionError("no form at " + form);
        }
        return stamp.group(1);
    }

    private HttpResponse<String> post(Map<String, String> answers) throws Exception {
        var body = answers.entrySet()
                .stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return browser.send(request.header("Accept-Encoding", "gzip").build(), answer -> BodySubscribers.mapping(
                BodySubscribers.ofByteArray(), body -> text(body, answer.headers().firstValue("Content-Encoding").isPresent())));
    }

    private static String text(byte[] body, boolean zipped) {
        // an answer without a body, such as the way to the receipt, is said to be zipped too
        try (var stream = zipped && body.length > 0 ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
