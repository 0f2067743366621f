package org.deskbell.console;

import java.util.List;

/** What somebody may send who means no good: texts that would run, break or reorder a page that is careless with them. */
public final class Poison {

    public static final List<String> TEXTS = List.of(
            "</title><script>document.title='PWNED'</script>",
            "<img src=x onerror=\"document.title='PWNED'\">",
            "\"><svg onload=document.title='PWNED'>",
            "' autofocus onfocus='document.title=\"PWNED\"",
            "</textarea></select></td></table><h1>broken",
            "<!-- <base href=//evil.example> <meta http-equiv=refresh content=0>",
            "javascript:document.title='PWNED'",
            "{view.frame} {#include layout}{/include} {config:property('deskbell.help-desk.token')}",
            "{{constructor.constructor('alert(1)')()}} ${7*7} #{7*7} <%= 7*7 %>",
            "invoice\u202Egpj.exe \u2066x\u2069 \u200F\u200E",
            "W".repeat(5000),
            "\u0301".repeat(400) + "Z\u0351\u036B\u0343\u036A",
            "👩‍👩‍👧‍👦🏳️‍🌈".repeat(100),
            "null undefined NaN None nil true 0 -1 [object Object]",
            "=HYPERLINK(\"http://evil.example\",\"open\")",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\u001B[31mred\u001B[0m \u001B]8;;http://evil.example\u0007link",
            "\uD800 half \uDC00 characters",
            "'; drop table submission; -- % _ \\ !",
            "طلب رقم ١٢٣ (العودة)", "line\u2028separator\u2029\u0085 \u0000 \u000B",
            "https://evil.example/" + "a/".repeat(900) + "?x=<>&y=\"'");

    private Poison() {}
}
