package org.wangge.issue.photo.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.place.Point;

/** The EXIF data of a picture. Data that cannot be read counts as absent: it is no reason to refuse a photo. */
final class ExifBlock {

    private static final Logger LOG = Logger.getLogger(ExifBlock.class);

    /** For cameras that name no zone. */
    private static final TimeZone HERE = TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai"));

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int PREFIX = 6;

    private final Metadata metadata;

    private ExifBlock(Metadata metadata) {
        this.metadata = metadata;
    }

    static ExifBlock of(byte @Nullable [] block) {
        Metadata metadata = new Metadata();
        if (block != null) {
            try {
                new ExifReader().extract(new ByteArrayReader(block, prefix(block)), metadata);
            } catch (RuntimeException unreadable) {
                LOG.debugf("EXIF data passed over: %s", unreadable.getMessage());
            }
        }
        return new ExifBlock(metadata);
    }

    Orientation orientation() {
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return Orientation.of(value == null ? 1 : value);
    }

    Evidence evidence() {
        return new Evidence(capturedAt(), place());
    }

    private Optional<Instant> capturedAt() {
        ExifSubIFDDirectory directory = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date date = directory == null ? null : directory.getDateOriginal(HERE);
        return Optional.ofNullable(date)
                .map(Date::toInstant)
                .filter(instant -> instant.isAfter(EARLIEST) && instant.isBefore(LATEST));
    }

    private Optional<Point> place() {
        GpsDirectory directory = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation location = directory == null ? null : directory.getGeoLocation();
        return Optional.ofNullable(location)
                .filter(found ->
                        !found.isZero() && Math.abs(found.getLatitude()) <= 90 && Math.abs(found.getLongitude()) <= 180)
                .map(found -> new Point(found.getLongitude(), found.getLatitude()));
    }

    /** Some writers of WebP keep the prefix that JPEG segments have. */
    private static int prefix(byte[] block) {
        boolean prefixed = block.length > PREFIX && block[0] == 'E' && block[1] == 'x' && block[4] == 0;
        return prefixed ? PREFIX : 0;
    }
}
