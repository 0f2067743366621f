package org.deskbell.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How many times as wide as high a picture is, as the beginning of its file says: the header chunk of a PNG, the frame or canvas of a
 * WebP, the width and height of an SVG or else its view box, as browsers take them.
 */
final class Proportion {

    /** In bytes; editors write a comment of their own before the picture's first tag. */
    private static final int BEGINNING = 8 * 1024;

    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,9})?)";
    private static final Pattern ROOT = Pattern.compile("<svg\\s[^>]*>");
    private static final Pattern WIDTH = length("width");
    private static final Pattern HEIGHT = length("height");
    private static final Pattern VIEW_BOX = Pattern
            .compile("\\sviewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+" + NUMBER + "[\\s,]+" + NUMBER + "\\s*[\"']");

    private Proportion() {}

    /** A number and its unit. */
    private static Pattern length(String attribute) {
        return Pattern.compile("\\s" + attribute + "\\s*=\\s*[\"']" + NUMBER + "([a-z]*)[\"']");
    }

    static OptionalDouble ofSvg(byte[] bytes) {
        var root = ROOT.matcher(new String(bytes, 0, Math.min(bytes.length, BEGINNING), ISO_8859_1));
        if (!root.find()) {
            return OptionalDouble.empty();
        }
        var width = WIDTH.matcher(root.group());
        var height = HEIGHT.matcher(root.group());
        if (width.find() && height.find() && width.group(2).equals(height.group(2))) {
            return of(Double.parseDouble(width.group(1)), Double.parseDouble(height.group(1)));
        }
        var box = VIEW_BOX.matcher(root.group());
        return box.find() ? of(Double.parseDouble(box.group(1)), Double.parseDouble(box.group(2))) : OptionalDouble.empty();
    }

    static OptionalDouble ofPng(byte[] bytes) {
        return bytes.length < 24
                ? OptionalDouble.empty()
                : of(ByteBuffer.wrap(bytes).getInt(16), ByteBuffer.wrap(bytes).getInt(20));
    }

    static OptionalDouble ofWebp(byte[] bytes) {
        if (bytes.length < 30) {
            return OptionalDouble.empty();
        }
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(bytes, 12, 4, ISO_8859_1)) {
            case "VP8 " -> of(file.getShort(26) & 0x3fff, file.getShort(28) & 0x3fff);
            case "VP8L" -> of((file.getInt(21) & 0x3fff) + 1, (file.getInt(21) >> 14 & 0x3fff) + 1);
            case "VP8X" -> of((file.getInt(24) & 0xffffff) + 1, (file.getInt(26) >>> 8) + 1);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble of(double width, double height) {
        return width > 0 && height > 0 ? OptionalDouble.of(width / height) : OptionalDouble.empty();
    }
}
