package org.deskbell.journeys;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jboss.byteman.agent.Main;

/**
 * Ends the application at one line of its code as a pulled plug would: no hook runs, nothing is flushed. Or makes it do the wrong thing
 * there. It is a Byteman script that the JVM loads as an agent, so the product has no such line.
 */
public record Fuse(String script) {

    /** What the process ends with. */
    public static final int BLOWN = 255;

    public static Fuse at(String type, String method, String where) {
        return new Fuse(rule(type, method, where, "true", "killJVM()"));
    }

    /** Blows at a place that everything passes, once a certain method was entered. */
    public static Fuse at(String type, String method, String where, String afterType, String afterMethod) {
        return new Fuse(rule(afterType, afterMethod, "AT ENTRY", "true", "flag(\"armed\")")
                + rule(type, method, where, "flagged(\"armed\")", "killJVM()"));
    }

    /** Blows where the method returns something that fits. */
    static Fuse atExit(String type, String method, String condition) {
        return new Fuse(rule(type, method, "AT EXIT", condition, "killJVM()"));
    }

    /** Not an end but a planted fault: the method does nothing but return this. */
    static Fuse fault(String type, String method, String returned) {
        return new Fuse(rule(type, method, "AT ENTRY", "true", ("RETURN " + returned).strip()));
    }

    /** Settings of an application that has it built in. */
    public Map<String, String> settings(Path directory) throws IOException {
        var rules = Files.writeString(directory.resolve("fuse.btm"), script);
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent() + "=boot:" + agent() + ",script:" + rules);
    }

    private static String rule(String type, String method, String where, String condition, String deed) {
        return """
                RULE %1$s.%2$s %3$s
                CLASS %1$s
                METHOD %2$s
                %3$s
                IF %4$s
                DO %5$s
                ENDRULE
                """.formatted(type, method, where, condition, deed);
    }

    private static Path agent() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
