import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes so many messages for the rig to post, five with the stamp of each page that it fetches, which is as many as one stamp may send. */
public class Messages {

    private static final int PER_STAMP = 5;
    private static final Pattern STAMP = Pattern.compile("name=\"?_stamp\"? value=\"?([^\"> ]+)");
    private static final String MESSAGE = "My printer is on fire since this morning. Please help. ".repeat(4).strip();

    /** @param arguments the form's address, how many, and the file: each line a tab and a body */
    public static void main(String[] arguments) throws Exception {
        var client = HttpClient.newHttpClient();
        var page = HttpRequest.newBuilder(URI.create(arguments[0])).build();
        int wanted = Integer.parseInt(arguments[1]);
        var name = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try (var out = new PrintWriter(arguments[2], StandardCharsets.UTF_8)) {
            String stamp = null;
            for (int number = 0; number < wanted; number++) {
                if (number % PER_STAMP == 0) {
                    var found = STAMP.matcher(client.send(page, BodyHandlers.ofString()).body());
                    if (!found.find()) {
                        throw new IllegalStateException("no stamp on " + arguments[0]);
                    }
                    stamp = found.group(1);
                }
                // a text of its own for each: the same one from many senders is what robots send
                var mark = name + "-" + number;
                out.print("-\t_stamp=" + stamp + "&name=Jane+Doe&email=jane" + number + "%40example.com&topic=Problem&subject=Printer+"
                        + mark + "&message=" + URLEncoder.encode(mark + ": " + MESSAGE, StandardCharsets.UTF_8) + "\n");
            }
        }
        // nobody has filled a form in sooner than two seconds after it came
        Thread.sleep(2_000);
    }
}
