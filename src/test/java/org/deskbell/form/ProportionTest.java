package org.deskbell.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page keeps a logo's place free, whatever the file is; one that does not say how wide it is gets no place. */
class ProportionTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "<svg viewBox='0 0 48 16'/>", "<svg viewBox=\"-8, 0 48.0,16.00\" fill='none'>",
            "<svg width='48' height='16'>", "<svg width='48px' height='16px' viewBox='0 0 9 9'>",
            "<svg width='4.5em' height='1.5em'>",
            "<svg width='100%' height='100%' viewBox='0 0 48 16'>", "<svg width='48' viewBox='0 0 48 16'>",
            "<svg width='48mm' height='16px' viewBox='0 0 48 16'>",
            "<svg stroke-width='2' line-height='2' viewBox='0 0 48 16'>",
            "<?xml version='1.0'?>\n<!-- <svg> is below -->\n<svg\n  xmlns='http://www.w3.org/2000/svg'\n  viewBox='0 0 48 16'>"})
    void ofAnSvg(String picture) {
        assertThat(Proportion.ofSvg(picture.getBytes(UTF_8))).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<svg/>", "<svg>", "<svg width='48'>", "<svg width='100%' height='16'>", "<svg viewBox='0 0 48 0'>",
            "<svg viewBox='48 16'>",
            "<svg viewBox='0 0 48 -16'>", "<svg width='1.2.3' height='1'>", "<svg width='' height=''>",
            "<svg width='48' height='16'"})
    void ofAnSvgThatDoesNotSay(String picture) {
        assertThat(Proportion.ofSvg(picture.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void ofAPng() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(48, 16, BufferedImage.TYPE_INT_RGB), "png", out);
        assertThat(Proportion.ofPng(out.toByteArray())).hasValue(3);
        assertThat(Proportion.ofPng(Arrays.copyOf(out.toByteArray(), 23))).isEmpty();
    }

    /** Lossy, without loss, and with a canvas; 48 by 16. */
    @ParameterizedTest
    @CsvSource({
            "UklGRkAAAABXRUJQVlA4IDQAAADwAgCdASowABAAP83e6Gw/tjApKqgD8DmJYwDE2B3QQAD+1JkJj0Vr/bb34eawEmSPuAAA",
            "UklGRhwAAABXRUJQVlA4TA8AAAAvL8ADAAcQ/Y/+ByKi/wEA",
            "UklGRmQAAABXRUJQVlA4WAoAAAAQAAAALwAADwAAQUxQSAoAAAABB9C/iAhERP8DVlA4IDQAAADwAgCdASowABAAP83e6Gw/tjApKqgD8DmJYwDE2B3QQAD+1JkJj0Vr/bb34eawEmSPuAAA"})
    void ofAWebp(String picture) {
        var bytes = Base64.getDecoder().decode(picture);
        assertThat(Proportion.ofWebp(bytes)).hasValue(3);
        assertThat(Proportion.ofWebp(Arrays.copyOf(bytes, 29))).isEmpty();
        bytes[12] = 'X';
        assertThat(Proportion.ofWebp(bytes)).isEmpty();
    }
}
