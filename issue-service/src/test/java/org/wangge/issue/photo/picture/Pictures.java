package org.wangge.issue.photo.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files to upload: good pictures, and all kinds of bad ones. */
public final class Pictures {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private Pictures() {}

    /** Red on the left, blue on the right. */
    public static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", image(width, height));
    }

    public static byte[] png(int width, int height) {
        return encoded("png", image(width, height));
    }

    public static byte[] encoded(String format, BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * 240 by 160 stored pixels, held sideways (orientation 6), taken on 15 September 2014 at 09:12:40 at 34.7466 N 113.6254 E; drawn
     * by a program, the time and place are made up. Also as JPEG, with a comment.
     */
    public static byte[] sample(String name) {
        try (InputStream file = Pictures.class.getResourceAsStream("/photos/" + name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A JPEG with an EXIF block that holds nothing but an orientation. */
    public static byte[] jpegHeld(int orientation, int width, int height) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return inserted(jpeg(width, height), 2, exif.array());
    }

    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(content.length + 4);
        segment.put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return inserted(jpeg, 2, segment.array());
    }

    /** A PNG whose header claims these sides, with next to no pixels in it. */
    public static byte[] pngClaiming(int width, int height) {
        return concat(
                PNG,
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put(new byte[] {8, 2, 0, 0, 0})
                                .array()),
                chunk("IDAT", deflated(new byte[100])),
                chunk("IEND", new byte[0]));
    }

    /** A PNG with a text that is a thousand times as large as the file. */
    public static byte[] pngWithInflatingText() {
        byte[] png = png(10, 10);
        byte[] text = concat("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated(new byte[300_000_000]));
        return inserted(png, 33, chunk("zTXt", text));
    }

    /** A lossless WebP of one colour: a few bytes for any size, as no pixel takes a bit. */
    public static byte[] webp(int width, int height) {
        long header = (width - 1) | (long) (height - 1) << 14;
        // No transform, no cache, no groups; then five codes of one symbol each: green, red, blue, alpha, distance.
        long codes = 0;
        int at = 3;
        for (int symbol : new int[] {0x40, 0xc0, 0x20, 0xff, 0}) {
            codes |= 0b101L << at | (long) symbol << at + 3;
            at += 11;
        }
        ByteBuffer data = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
        data.put((byte) 0x2f).putInt((int) header).putLong(codes);
        return riff("VP8L", data.array());
    }

    public static byte[] zip() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("run.sh"));
            zip.write("#!/bin/sh".getBytes(StandardCharsets.US_ASCII));
            zip.finish();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] program() {
        return concat(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, new byte[500]);
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] inserted(byte[] file, int at, byte[] what) {
        return ByteBuffer.allocate(file.length + what.length)
                .put(file, 0, at)
                .put(what)
                .put(file, at, file.length - at)
                .array();
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] named = concat(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] riff(String type, byte[] content) {
        ByteBuffer file = ByteBuffer.allocate(20 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + content.length);
        file.put(("WEBP" + type).getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content);
        return file.array();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
