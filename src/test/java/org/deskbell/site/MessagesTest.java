package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each language says everything, in words of its own; what is missing is named. Whoever adds a language adds files until this is green. */
class MessagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** What is the same as in English because it has to be. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "pageTitle", Set.of("de", "fr", "es", "pt-BR", "ja", "ar"),
            "kilobytes", Set.of("de", "es", "pt-BR", "ja"),
            "megabytes", Set.of("de", "es", "pt-BR", "ja"),
            "listed", Set.of("de", "fr", "es", "pt-BR"),
            "named", Set.of("de", "es", "pt-BR", "ar"),
            "error", Set.of("es"),
            "errorTitle", Set.of("es"));

    static List<String> others() {
        return MessageFiles.languages().stream().filter(language -> !language.equals("en")).toList();
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothingIsMissingAndNothingTooMuch(String language) {
        var faults = new ArrayList<String>();
        MessageFiles.english().forEach((bundle, english) -> {
            var file = bundle + "_" + language + ".properties";
            var words = MessageFiles.words(bundle, language);
            if (words == null) {
                faults.add(file + " is missing");
                return;
            }
            english.keySet().stream().filter(key -> !words.containsKey(key)).forEach(key -> faults.add(file + " lacks " + key));
            words.keySet()
                    .stream()
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> faults.add(file + " has unknown " + key));
            words.forEach((key, text) -> {
                if (english.containsKey(key)) {
                    compare(file + ": " + key, english.get(key), text, faults);
                    boolean maySame = SAME.getOrDefault(key, Set.of()).contains(language);
                    if (text.equals(english.get(key)) != maySame) {
                        faults.add(file + ": " + key + (maySame ? " is listed as the same as in English" : " is in English"));
                    }
                }
            });
        });
        assertThat(faults).isEmpty();
    }

    private static void compare(String where, String english, String text, List<String> faults) {
        var wanted = parameters(english);
        var found = parameters(text);
        wanted.stream().filter(parameter -> !found.contains(parameter)).forEach(p -> faults.add(where + " lacks " + p));
        found.stream().filter(parameter -> !wanted.contains(parameter)).forEach(p -> faults.add(where + " has unknown " + p));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a careful typesetter would not leave: {@code wrong} is found in no message. */
    @ParameterizedTest
    @CsvSource(delimiterString = " → ", quoteCharacter = '§', value = {
            "en → ['\"]|\\.\\.\\.",
            "de → ['\"]|\\.\\.\\.|[“»](?=\\p{L})",
            "fr → ['\"“”]|\\.\\.\\.|(?<!\u202f)[:;!?»](?!//)|«(?!\u202f)",
            "es → ['\"“”]|\\.\\.\\.|^[^¿]*\\?|^[^¡]*!|\\s[:;!?]",
            "pt-BR → ['\"«»]|\\.\\.\\.|\\s[:;!?]",
            "ja → ['\"“”]|\\.\\.\\.|[!?:;,]|\\.$|[。、]\\s",
            "ar → ['\"“”]|\\.\\.\\.|[,;?]|\\s[:؛؟!،]|(?<!\u2066)\\{(email|phone|ticket|reference)}|[\\d+@](?![^\u2066]*\u2069)"})
    void punctuationIsThatOfTheLanguage(String language, String wrong) {
        assertThat(MessageFiles.everything(language)).isNotEmpty()
                .noneMatch(text -> Pattern.compile(wrong).matcher(text).find());
    }

    /** Java's own reader knows these, Qute's prints them. */
    @Test
    void noFileHoldsEscapes() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).content().doesNotContain("\\u"));
        }
    }

    @Test
    void noMessageHoldsMarkup() {
        for (var language : MessageFiles.languages()) {
            assertThat(MessageFiles.everything(language)).noneMatch(text -> text.matches(".*[<>&|\\\\].*"));
        }
    }
}
