package org.deskbell.intake.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what is in it, and its name says so. */
class ContentsTest {

    private final Contents contents = new Contents();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "photo.png | \u0089PNG~                               | image/png | photo.png",
            "photo.jpg.exe | \u00ff\u00d8\u00ff\u00e0        | image/jpeg | photo.jpg.exe.jpg",
            "page.html | GIF89a<script>alert(1)</script>     | image/gif | page.html.gif",
            "photo.png | <html><script>alert(1)</script>     | text/html | photo.png.txt",
            "letter.docx | PK\u0003\u0004xxxx | application/vnd.openxmlformats-officedocument.wordprocessingml.document | letter.docx",
            "letter.pdf | PK\u0003\u0004xxxx                 | application/zip | letter.pdf.zip",
            "letter.jar | PK\u0003\u0004xxxx                 | application/java-archive | letter.jar",
            "old.doc | \u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 | application/msword | old.doc",
            "app.log | 2026-03-27 ERROR <b>                  | text/plain | app.log",
            "run.js | alert(1)                               | text/plain | run.js.txt",
            "run.hta | hello                                 | text/plain | run.hta.txt",
            "noname | hello                                  | text/plain | noname.txt",
            "config.xml | <?xml version='1.0'?><a/>          | application/xml | config.xml.txt",
            "a.txt | MZ\u0000\u0000xx                        | application/x-msdownload | a.txt.dll",
            "a.txt | \u0000\u0001\u0002                      | application/octet-stream | a.txt.bin",
            "PHOTO.JPEG | \u00ff\u00d8\u00ff\u00e0           | image/jpeg | PHOTO.JPEG"}, ignoreLeadingAndTrailingWhitespace = true)
    void isWhatIsInIt(String name, String start, String type, String named) {
        // a line end would end the row
        assertThat(contents.type(start.replace("~", "\r\n\u001a\n").getBytes(ISO_8859_1), name)).isEqualTo(type);
        assertThat(contents.name(name, type)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "photo.png | photo.png", "C:\\Users\\ann\\photo.png | photo.png", "../../etc/passwd | passwd", ". | file",
            ".. | file",
            "`` | file", ".htaccess | htaccess", "a<b>c:d\"e?g*.txt | abcdeg.txt", "` a  b .txt. . ` | a b .txt",
            "evil\u202Egnp.exe | evilgnp.exe", "zero\u200Bwidth.txt | zerowidth.txt", "tab\there.txt | tab here.txt",
            "nul\u0000l.txt | null.txt", "Ru\u0308bli.txt | R\u00fcbli.txt", "\u6587\u66f8.pdf | \u6587\u66f8.pdf",
            "\uD83E\uDD84.png | \uD83E\uDD84.png"})
    void namesAreWhatPeopleReadAndDisksTake(String sent, String clean) {
        assertThat(FileName.clean(sent)).isEqualTo(clean);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.clean("\uD83E\uDD84".repeat(500) + ".PNG")).endsWith(".png")
                .satisfies(name -> assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.LONGEST));
        assertThat(FileName.clean("x".repeat(500))).hasSize(FileName.LONGEST);
        assertThat(FileName.extension("a.notanextension")).isEmpty();
        assertThat(FileName.extension(".png")).isEmpty();
    }
}
