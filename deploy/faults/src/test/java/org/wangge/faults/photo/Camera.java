package org.wangge.faults.photo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.wangge.testing.Tokens;

/** Takes photos and sends them to issue-service, whole or cut off. */
final class Camera {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "wangge-faults";
    private static final int SIDE = 640;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token = Tokens.of("photographer", "resident");
    private final byte[] form = form(picture());

    Camera(String url) {
        this.url = url;
    }

    HttpResponse<String> upload(String key) throws IOException, InterruptedException {
        return http.send(
                request("/v1/photos")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(form))
                        .build(),
                BodyHandlers.ofString());
    }

    static UUID idOf(HttpResponse<String> taken) throws IOException {
        return UUID.fromString(JSON.readTree(taken.body()).path("id").asText());
    }

    /** Whether the photo can be seen, whole, at both sizes. */
    boolean isWhole(UUID photo) throws IOException, InterruptedException {
        return isPicture("/v1/photos/" + photo) && isPicture("/v1/photos/" + photo + "/thumbnail");
    }

    private boolean isPicture(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> shown = http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        return shown.statusCode() == 200 && ImageIO.read(new java.io.ByteArrayInputStream(shown.body())) != null;
    }

    /** Sends half of what it announced; whoever closes the line hangs up. */
    Socket sendHalf(String key) throws IOException {
        URI at = URI.create(url);
        Socket line = new Socket(at.getHost(), at.getPort());
        OutputStream out = line.getOutputStream();
        out.write(("POST /v1/photos HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nIdempotency-Key: " + key
                        + "\r\nContent-Length: " + form.length + "\r\n\r\n")
                .getBytes(UTF_8));
        out.write(form, 0, form.length / 2);
        out.flush();
        return line;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    /** Noise, which does not compress. */
    private static byte[] picture() {
        BufferedImage noise = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random colours = new Random(7);
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                noise.setRGB(x, y, colours.nextInt());
            }
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(noise, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] form(byte[] picture) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8));
        form.writeBytes(picture);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }
}
