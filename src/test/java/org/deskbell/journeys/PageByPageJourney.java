package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;
import org.deskbell.house.Documents;
import org.deskbell.house.Documents.Block;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger reads the documents page by page, in what looks like a fresh clone that has been built, and types every command. Each ends
 * with 0 and prints what the page says; whatever serves forms takes a message.
 */
@Tag("jar")
class PageByPageJourney {

    /** What these leave behind the later ones need; then come all the others. */
    private static final List<Path> FIRST = List.of(Path.of("README.md"), Path.of("docs/getting-started.md"),
            Path.of("docs/console.md"), Path.of("docs/forms.md"));

    /** How commands begin that are not run here, and what shows instead that they work. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "./mvnw", "this test is part of such a build; DocumentsTest looks for its options",
            "bench/run", "measures for ten minutes",
            "bench/jmh/run", "measures for two minutes",
            "bench/embed", "measures for ten minutes",
            "RIG=", "needs the rig, which is not in this repository",
            "demo/pull-the-plug", "starts ten times; RandomKillsJourney tells the same story",
            "kubectl", "needs a cluster; PackagingTest reads what it would be told");

    /** What happens before a command that a page tells to give in an emergency. */
    private static final Map<String, String> EMERGENCIES = Map.of(" restore ", "mv data lost");

    private static final List<String> PROGRAMS = List.of("bash", "curl", "python3");
    private static final Pattern SERVER = Pattern
            .compile("(?s).*(?:java -jar \\S+\\.jar|python3 -m http\\.server [0-9]+)");
    private static final Pattern READY = Pattern.compile("Management interface listening on|Serving HTTP on");
    private static final Pattern HERE = Pattern.compile("<<'?([A-Z]+)'?");
    private static final Pattern REMARK = Pattern.compile(" +# (.*)");
    private static final Pattern PRINTS = Pattern.compile("# prints (.*)");

    @TempDir
    Path home;

    @TempDir
    Path drawer;

    private final Map<String, String> places = new HashMap<>();
    private final Set<String> left = new TreeSet<>(ELSEWHERE.keySet());
    private Path clone;
    private int visitors;
    private int management;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void everyCommandDoesWhatItsPageSays() throws IOException {
        PROGRAMS.forEach(PageByPageJourney::isThere);
        clone = Files.createDirectory(home.resolve("deskbell"));
        Clone.make(clone, Path.of(System.getProperty("deskbell.jar")));
        visitors = port();
        management = port();
        Files.writeString(drawer.resolve(".curlrc"), "fail\n");
        places.putAll(Map.of("https://help.example.com", "http://localhost:" + visitors, "localhost:8080",
                "localhost:" + visitors, "localhost:9000", "localhost:" + management, " 5500", " " + port(), " /backups",
                " " + Files.createDirectory(drawer.resolve("backups"))));
        var pages = new ArrayList<>(Documents.pages());
        pages.sort(Comparator.comparing(page -> FIRST.contains(page) ? FIRST.indexOf(page) : FIRST.size()));
        try (var desk = new DeskStub()) {
            for (var page : pages) {
                read(page, desk);
            }
            assertThat(desk.requests()).hasSize(2)
                    .allMatch(request -> request.contains("\"you@example.com\",\"token\":\"your-api-token\""));
        }
        assertThat(left).as("commands that no page has any more").isEmpty();
    }

    /** Nobody needs these to build, only to do what the documents say. */
    private static void isThere(String program) {
        var found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!found) {
            System.err.println("[WARNING] SKIPPED the commands of the documents: there is no " + program);
            Assumptions.abort("no " + program);
        }
    }

    private void read(Path page, DeskStub desk) throws IOException {
        var settings = new HashMap<>(Map.of("PORT", "" + visitors, "QUARKUS_MANAGEMENT_PORT", "" + management,
                "DESKBELL_HELP_DESK_URL", desk.url().toString(), "CURL_HOME", drawer.toString(), "PYTHONUNBUFFERED", "1",
                "PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH")));
        // our stranger is quicker than any visitor, and sends more
        settings.putAll(Map.of("DESKBELL_SHIELD_HASTE", "0s", "DESKBELL_SHIELD_FLOOD", "off"));
        var where = page.startsWith("examples") ? clone.resolve(page).getParent() : clone;
        var blocks = Documents.blocks(page);
        try (var terminal = new Terminal(where, drawer, settings, "three words together")) {
            for (var block : blocks) {
                if (block.language().equals("sh")) {
                    var said = new StringBuilder();
                    for (var command : commands(block)) {
                        said.append(type(terminal, block, command, desk)).append('\n');
                    }
                    blocks.stream().filter(next -> isBelow(block, next)).forEach(shown -> prints(shown, said, shown.text()));
                    PRINTS.matcher(block.text()).results().forEach(remark -> prints(block, said, remark.group(1)));
                }
            }
        }
    }

    private String type(Terminal terminal, Block block, String command, DeskStub desk) throws IOException {
        for (var beginning : ELSEWHERE.keySet()) {
            if (command.startsWith(beginning)) {
                left.remove(beginning);
                return "";
            }
        }
        var here = command;
        for (var place : places.entrySet()) {
            here = here.replace(place.getKey(), place.getValue());
        }
        for (var emergency : EMERGENCIES.entrySet()) {
            if (command.contains(emergency.getKey())) {
                assertThat(terminal.type(emergency.getValue()).code()).isZero();
            }
        }
        var bare = REMARK.matcher(here).replaceAll("").strip();
        if (SERVER.matcher(bare).matches()) {
            terminal.serve(bare, READY);
            if (bare.contains("java")) {
                desk.then(DeskAct.ticket("00700"));
                sendAMessage();
            }
            return "";
        }
        var ended = terminal.type(here);
        assertThat(ended.code()).as("%s: %s\n%s", block, command, ended.said()).isZero();
        return ended.said();
    }

    /** Fills in whatever the contact form asks, and gets a ticket number. */
    private void sendAMessage() throws IOException {
        var browser = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        var form = URI.create("http://localhost:" + visitors + "/f/contact");
        try {
            var page = browser.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString()).body();
            var answers = Application.sample(Application.stamp(page).orElseThrow(() -> new AssertionError(page)),
                    "By the book");
            var receipt = browser.send(HttpRequest.newBuilder(form)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(answers))
                    .build(), BodyHandlers.ofString());
            assertThat(receipt.body()).contains("We’ve got your request");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A block with the language `text` shows what the commands above it print. */
    private static boolean isBelow(Block block, Block next) {
        int between = next.line() - block.line() - (int) block.text().lines().count();
        return next.language().equals("text") && between > 0 && between <= 3;
    }

    private static void prints(Block block, CharSequence said, String wanted) {
        for (var line : wanted.strip().split("\n")) {
            var pattern = Stream.of(line.strip().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            assertThat(said.toString()).as("%s", block).containsPattern(pattern);
        }
    }

    /** One command is a line, or several that belong together by a backslash or a here document. */
    private static List<String> commands(Block block) {
        List<String> commands = new ArrayList<>();
        var command = new StringBuilder();
        String end = null;
        for (var line : block.text().lines().toList()) {
            command.append(line).append('\n');
            var opens = HERE.matcher(line);
            end = end == null && opens.find() ? opens.group(1) : line.equals(end) ? null : end;
            if (end == null && !line.endsWith("\\")) {
                commands.add(command.toString().strip());
                command.setLength(0);
            }
        }
        assertThat(command).as("%s", block).isEmpty();
        return commands.stream().filter(each -> !each.isEmpty() && !each.startsWith("#")).toList();
    }

    private static int port() throws IOException {
        try (var door = new ServerSocket(0)) {
            return door.getLocalPort();
        }
    }
}
