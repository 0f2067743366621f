package org.deskbell.intake;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that have broken software before, each of which somebody may honestly send. */
final class NaughtyStrings {

    private static final int OF_EACH_BLOCK = 16;

    private static final List<String> BY_HAND = List.of(
            "null", "NULL", "undefined", "nil", "None", "true", "false", "NaN", "Infinity", "-1", "0", "1e309", "0x0", "00700",
            "1/0", "1,000.00", "$1.00", "9223372036854775808", "-0", "0.1+0.2", "१२३", "１２３", "Ω≈ç√∫˜µ≤≥÷", "åß∂ƒ©˙∆˚¬…æ",
            "œ∑´®†¥¨ˆøπ“‘", "¡™£¢∞§¶•ªº–≠", "田中さんにあげて下さい", "パーティーへ行かないか", "和製漢語", "사회과학원", "울란바토르", "𠜎𠜱𠝹𠱓𠱸𠲖𠳏",
            "Ⱥ Ⱦ", "ヽ༼ຈل͜ຈ༽ﾉ", "(｡◕ ∀ ◕｡)", "¯\\_(ツ)_/¯", "( ͡° ͜ʖ ͡°)", "😍", "👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈", "👾 🙇 💁 🙅",
            "🇺🇸🇷🇺🇸🇦🇫🇦🇲", "👩‍❤️‍💋‍👩",
            "السلام عليكم", "הָיְתָהtestالصفحات", "﷽", "مُنَاقَشَةُ سُبُلِ", "नमस्ते", "ราชอาณาจักรไทย",
            "T̫̺̳o̬̜ ì̬͎̲̟nv̖̗̻̣̹̕o͖̗̠̜̤k͍͚e͓", "İstanbul ıI",
            "ﬁ ﬂ ﬀ", "ẞß", "ʇunpıpıɔuı", "𝕋𝕙𝕖 𝖖𝖚𝖎𝖈𝖐", "①②③", "<b>bold</b>", "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg/onload=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)", "</textarea><script>1</script>",
            "<!-- -->", "--><!-- ---> <img src=x>", "<![CDATA[ ]]>", "&amp;lt;&#60;&#x3c;", "&nbsp;&copy", "<plaintext>",
            "<style>*{display:none}</style>", "{{7*7}}", "${7*7}", "{name}", "{#if true}{/if}", "{|raw|}", "#{7*7}",
            "<%= 7*7 %>",
            "[[7*7]]", "@{7*7}", "%{#a}", "%s%s%n%d", "%00", "%0d%0aX: y", "%zz", "%u0041", "\\u0041\\x41\\101", "\\n\\r\\t\\0",
            "C:\\new\\table", "../../../../etc/passwd", "..\\..\\boot.ini", "/dev/null; rm -rf ~", "file:///etc/passwd",
            "$(touch x)", "`touch x`", "| cat", "&& dir", "; DROP TABLE submission; --", "' OR 1=1 --", "1'; select 1 /*",
            "\" or \"\"=\"", "' union select null,null --", "/**/", "\\'; --", "_%\\_", "=1+1", "+1+1", "-1+1", "@SUM(1+1)",
            "=cmd|' /C calc'!A0", "\"a\",\"b\"", "a;b;c", "a=b&c=d", "a+b c%20d", "?lang=de&embed=inline#top",
            "{\"a\":[1,null]}",
            "\"", "\\", "\\\"", "'", "''", "`", "``", "<", ">", "&", "&&", "%", "%%", "#", "?", ";", "|", ",", ".", "..", "...",
            "-", "--",
            "---", "_", "~", "^", "*", "**bold** _it_ `x`", "# heading", "[x](javascript:1)", "http://a.b/?q=<x>&r=\"y\"#z",
            "mailto:a@b.c?bcc=d@e.f", "a@b.c", "\"very odd\"@example.com", "Robert'); DROP TABLE Students;--",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///x\">]>", "<a href=\"x\">", "CON", "PRN", "AUX",
            "__proto__", "constructor", "hasOwnProperty", "toString", "this", "_stamp", "name", "elements", "𐀀𐏿",
            "\ue000\uf8ff",
            "\ufffd", "\u200d", "x\u200dy\u200cz", "a\u00ady", "\u2028".repeat(0) + "line", "क्‍ष", "Ǆǅǆ", "ﷺ", "à\u0300\u0301",
            "\u0300a",
            "word".repeat(30), "i".repeat(200), "😀".repeat(200), "الْ".repeat(60), "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
            "Lorem ipsum dolor sit amet",
            "Scunthorpe", "Penistone", "magna cum laude", "Mr. Null", "O’Brien-Łukasz", "X Æ A-12", "Nguyễn Văn",
            "Ünïcödé Ñame");

    private NaughtyStrings() {}

    /** Each of one line, at most 200 characters, and with nothing that the door takes out on purpose. */
    static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        BY_HAND.stream().flatMap(text -> Stream.of(text, "before " + text + " after")).forEach(all::add);
        all.addAll(oneOfEachBlock());
        return all.stream()
                .filter(text -> text.codePointCount(0, text.length()) <= 200)
                .filter(text -> text.codePoints().anyMatch(c -> Character.getType(c) != Character.FORMAT))
                .toList();
    }

    private static List<String> oneOfEachBlock() {
        Map<UnicodeBlock, StringBuilder> blocks = new LinkedHashMap<>();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(NaughtyStrings::isSent).forEach(c -> {
            var text = blocks.computeIfAbsent(UnicodeBlock.of(c), block -> new StringBuilder("·"));
            if (text.codePointCount(0, text.length()) < OF_EACH_BLOCK) {
                text.appendCodePoint(c);
            }
        });
        var texts = new ArrayList<String>();
        blocks.values().forEach(text -> texts.add(text.append("·").toString()));
        return texts;
    }

    /** Not what docs/forms.md says is taken out: controls, halves, and marks that reorder the text around them. */
    private static boolean isSent(int c) {
        return Character.isDefined(c) && UnicodeBlock.of(c) != null && !Character.isISOControl(c)
                && Character.getType(c) != Character.SURROGATE && !(c >= 0x2028 && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069)
                && c != 0xFEFF;
    }
}
