package org.wangge.issue.photo.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * The decoder for each format, taken by name: no file gets to choose among whatever plug-ins a machine has. They stand in a
 * registry of their own, because the JVM's outlives the class loaders of tests and live reload.
 */
final class Decoders {

    private static final ServiceRegistry REGISTRY = registry();

    private Decoders() {}

    static ImageReader of(Format format) throws IOException {
        return switch (format) {
            case JPEG -> provider(JPEGImageReaderSpi.class).createReaderInstance();
            case PNG -> jdkProvider("png").createReaderInstance();
            case WEBP -> provider(WebPImageReaderSpi.class).createReaderInstance();
        };
    }

    private static ImageReaderSpi provider(Class<? extends ImageReaderSpi> type) {
        return REGISTRY.getServiceProviderByClass(type);
    }

    private static ServiceRegistry registry() {
        ServiceRegistry registry =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        // The JPEG plug-in looks for the JDK's, which it corrects, when it is registered.
        registry.registerServiceProvider(jdkProvider("jpeg"), ImageReaderSpi.class);
        registry.registerServiceProvider(new JPEGImageReaderSpi(), ImageReaderSpi.class);
        registry.registerServiceProvider(new WebPImageReaderSpi(), ImageReaderSpi.class);
        return registry;
    }

    private static ImageReaderSpi jdkProvider(String format) {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext(); ) {
            ImageReaderSpi provider = readers.next().getOriginatingProvider();
            if (provider.getClass().getModule().equals(ImageIO.class.getModule())) {
                return provider;
            }
        }
        throw new IllegalStateException("This Java has no decoder for " + format);
    }
}
